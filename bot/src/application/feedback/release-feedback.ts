import { londonDate } from "../../scheme/calendar/london";
import {
  dueForRelease,
  dueForSupporter,
  inParts,
  monthOf,
  type FeedbackRelease,
} from "../../scheme/feedback/release";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import { eventOf } from "../act";
import type { Ports } from "../ports/ports";
import type { SchemeWrite } from "../ports/scheme-store";
import { valuesOf } from "../requests/own-half";
import type { SchemeFacts } from "../sweep/scheme-facts";
import { openWords, sealTogether } from "./words";

type ReleasePorts = Pick<Ports, "store" | "clock" | "ids" | "sealer">;

/**
 * Releases once a day what was given without a name and may be read now (NP24, NP25). With it, what led from the words to who wrote
 * them is gone. Where somebody wrote first, it is looked at again the next day.
 */
export function makeReleaseFeedback(ports: ReleasePorts) {
  // What was looked at today need not be read again every minute.
  const looked = new Map<SchemeId, IsoDate>();
  return async (facts: SchemeFacts): Promise<void> => {
    const { schemeId } = facts;
    const today = londonDate(ports.clock.now());
    if (looked.get(schemeId) === today) return;
    await releaseToSupporters(ports, facts, today);
    await releaseAboutScheme(ports, schemeId, today);
    looked.set(schemeId, today);
  };
}

async function releaseToSupporters(
  ports: ReleasePorts,
  { schemeId, scheme, pairings }: SchemeFacts,
  today: IsoDate,
): Promise<void> {
  const found = await ports.store.list(schemeId, "feedback");
  const feedback = valuesOf(found);
  const months = scheme.policy.feedbackMonths;
  for (const supporterId of new Set(feedback.map((one) => one.supporterId))) {
    const due = dueForSupporter({ supporterId, feedback, pairings, months }, today);
    if (due.length === 0) continue;
    const words = await Promise.all(
      due.flatMap(({ id, state }) =>
        state.state === "waiting" ? [openWords(ports, { schemeId, id }, state.sealedText)] : [],
      ),
    );
    const ids = new Set(due.map(({ id }) => id));
    await write(ports, await released(ports, { schemeId, supporterId, today, words }), {
      replace: found
        .filter(({ value }) => ids.has(value.id))
        .map(({ value, version }) => {
          const next = { ...value, state: { state: "released" } } as const;
          return { type: "feedback", value: next, version };
        }),
    });
  }
}

async function releaseAboutScheme(
  ports: ReleasePorts,
  schemeId: SchemeId,
  today: IsoDate,
): Promise<void> {
  const found = await ports.store.list(schemeId, "scheme-feedback");
  const pool = found.map((one) => ({ ...one, author: one.value.id, givenIn: one.value.givenIn }));
  for (const part of inParts(dueForRelease(pool, today))) {
    const words = await Promise.all(
      part.map(({ value }) => openWords(ports, { schemeId, id: value.id }, value.sealedText)),
    );
    await write(ports, await released(ports, { schemeId, today, words }), {
      remove: part.map(({ value, version }) => ({
        type: "scheme-feedback",
        id: value.id,
        version,
      })),
    });
  }
}

interface Together {
  readonly schemeId: SchemeId;
  readonly supporterId?: PersonId;
  readonly today: IsoDate;
  readonly words: Parameters<typeof sealTogether>[2];
}

async function released(
  ports: ReleasePorts,
  { schemeId, supporterId, today, words }: Together,
): Promise<FeedbackRelease> {
  const id = ports.ids.next();
  return {
    id,
    schemeId,
    ...(supporterId === undefined ? {} : { supporterId }),
    releasedIn: monthOf(today),
    sealedText: await sealTogether(ports, { schemeId, id }, words),
  };
}

async function write(
  ports: ReleasePorts,
  value: FeedbackRelease,
  what: Pick<SchemeWrite, "replace" | "remove">,
): Promise<void> {
  const { schemeId } = value;
  await ports.store.commit({
    schemeId,
    create: [{ type: "feedback-release", value }],
    ...what,
    events: [eventOf(ports, { schemeId, by: "system" }, { type: "FeedbackReleased" })],
  });
}
