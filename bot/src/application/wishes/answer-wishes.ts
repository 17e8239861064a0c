import {
  answerTo,
  type AnswerQuestion,
  type WishAnswer,
} from "../../scheme/characteristics/answer";
import { characteristicsOf } from "../../scheme/characteristics/characteristic";
import {
  NOTHING_STATED,
  type Entry,
  type Statement,
  type Statements,
} from "../../scheme/characteristics/statement";
import type { Unmet } from "../../scheme/characteristics/unmet";
import type { Pairing } from "../../scheme/pairing/pairing";
import type { Person } from "../../scheme/people/person";
import { isActiveSupporter } from "../../scheme/people/standing";
import type { Policy } from "../../scheme/policy/policy";
import type { PersonId } from "../../scheme/shared/ids";
import type { Instant, IsoDate } from "../../scheme/shared/time";
import { isAnnounced } from "../support/active-pairing";

/** What the answers of a scheme are worked out from: everybody, their pairings, and what they stated. */
export interface AnswerSources {
  readonly people: readonly Person[];
  readonly pairings: readonly Pairing[];
  readonly stated: ReadonlyMap<PersonId, Statements>;
  readonly policy: Policy;
  readonly now: Instant;
  readonly today: IsoDate;
}

/** A wish, what became of it, and why where that was worked out. */
export interface AnsweredWish {
  readonly entry: Entry;
  readonly answer: WishAnswer;
  /** For the doctor alone. */
  readonly why?: Unmet;
}

/** What became of each wish of one doctor, in truth (NP7). */
export function answersFor(doctorId: PersonId, sources: AnswerSources): readonly AnsweredWish[] {
  const { people, pairings, stated, policy, now, today } = sources;
  const wish = stated.get(doctorId)?.wish ?? NOTHING_STATED;
  const offerOf = (id: PersonId): Statement => stated.get(id)?.offer ?? NOTHING_STATED;
  const pairing = pairings.find(
    (one) => one.doctorId === doctorId && one.period.state === "active" && isAnnounced(one, now),
  );
  const question: AnswerQuestion = {
    wish,
    offered: characteristicsOf(policy),
    offers: people
      .filter((one) => one.id !== doctorId && isActiveSupporter(one, today))
      .map(({ id }) => offerOf(id)),
    ...(pairing === undefined
      ? {}
      : { pair: { allocatedAt: pairing.allocatedAt, offer: offerOf(pairing.supporterId) } }),
  };
  return wish.entries.map((entry) => {
    const answer = answerTo(entry, question);
    const { unmet } = entry;
    const isWhy = answer === "not-met" && unmet?.pairingId === pairing?.id;
    return { entry, answer, ...(isWhy && unmet !== undefined ? { why: unmet } : {}) };
  });
}
