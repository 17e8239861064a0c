import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { findSchemeFeedback } from "../feedback/my-feedback";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Removal, Replacement } from "../ports/scheme-store";

type FeedbackPorts = Pick<Ports, "store" | "sealer" | "clock" | "ids">;

/** So many records are changed in one act. */
const AT_ONCE = 40;

/**
 * Takes feedback from and to somebody away who is erased: what they wrote while it leads to them, and their collection as a supporter.
 * What was released of theirs to others leads to nobody, and stays: were it gone on that day, it would say whose it was.
 */
export async function eraseFeedback(
  ports: FeedbackPorts,
  { schemeId, id: personId }: { readonly schemeId: SchemeId; readonly id: PersonId },
): Promise<void> {
  for (;;) {
    const left = await retryOnConflict(async () => {
      const replace = await emptied(ports, schemeId, personId);
      const remove = await waiting(ports, schemeId, personId);
      if (replace.length + remove.length === 0) return 0;
      const act = { type: "ErasureWentOn", part: "own-words" } as const;
      const outcome = await ports.store.commit({
        schemeId,
        replace: replace.slice(0, AT_ONCE),
        remove,
        events: [eventOf(ports, { schemeId, by: "system", personId }, act)],
      });
      return outcome === "conflict" ? "conflict" : Math.max(0, replace.length - AT_ONCE);
    });
    if (left === 0) return;
  }
}

async function emptied(
  { store }: FeedbackPorts,
  schemeId: SchemeId,
  id: PersonId,
): Promise<readonly Replacement[]> {
  const [given, releases] = await Promise.all([
    store.list(schemeId, "feedback"),
    store.list(schemeId, "feedback-release"),
  ]);
  return [
    ...given
      .filter(({ value }) => value.authorId === id || value.supporterId === id)
      .filter(({ value }) => "sealedText" in value.state)
      .map(({ value, version }): Replacement => {
        return { type: "feedback", value: { ...value, state: { state: "taken-back" } }, version };
      }),
    ...releases
      .filter(({ value }) => value.supporterId === id && value.sealedText !== undefined)
      .map(({ value, version }): Replacement => {
        const { releasedIn } = value;
        const bare = { id: value.id, schemeId, supporterId: id, releasedIn };
        return { type: "feedback-release", value: bare, version };
      }),
  ];
}

/** What they said about the scheme, where it waits. */
async function waiting(
  ports: FeedbackPorts,
  schemeId: SchemeId,
  id: PersonId,
): Promise<readonly Removal[]> {
  const found = await findSchemeFeedback(ports, schemeId, id);
  if (found === undefined) return [];
  return [{ type: "scheme-feedback", id: found.value.id, version: found.version }];
}
