import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import { ownPulseMarks } from "./own-pulse";

/**
 * Takes away that somebody who is erased answered the pulse. The sums stay: there is nothing of theirs in them that could be found, and
 * without them the answers of everybody else would be gone.
 */
export async function erasePulseMarks(
  ports: Pick<Ports, "store" | "sealer" | "clock" | "ids">,
  { schemeId, id: personId }: { readonly schemeId: SchemeId; readonly id: PersonId },
): Promise<void> {
  await retryOnConflict(async () => {
    const marked = await ownPulseMarks(ports, { schemeId, id: personId });
    if (marked.length === 0) return "committed";
    const act = { type: "ErasureWentOn", part: "own-words" } as const;
    return ports.store.commit({
      schemeId,
      replace: marked.map(({ found: { value, version }, mark }) => {
        const marks = value.marks.filter((one) => one !== mark);
        return { type: "pulse-marks", value: { ...value, marks }, version };
      }),
      events: [eventOf(ports, { schemeId, by: "system", personId }, act)],
    });
  });
}
