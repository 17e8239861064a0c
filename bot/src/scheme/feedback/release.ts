import type { Pairing } from "../pairing/pairing";
import type { PersonId, SchemeId } from "../shared/ids";
import type { IsoDate } from "../shared/time";
import { wasAskedBy } from "./asking";
import type { Feedback } from "./feedback";

/** So many authors at least are shown together: of fewer, nothing is, and not how many there are (NP24, NP25). */
const FEWEST_AUTHORS = 3;

/** A month, "2026-11". */
export type Month = string;

/**
 * Words that were given without a name and are read together, in the order of the alphabet: who wrote which is kept nowhere.
 * It goes as a whole or stays, so that of two looks at different times neither is short of a few authors' words.
 */
export interface FeedbackRelease {
  /** Random. */
  readonly id: string;
  readonly schemeId: SchemeId;
  /** Whose collection it is in; without it, it is about the scheme (NP25). */
  readonly supporterId?: PersonId;
  readonly releasedIn: Month;
  /** Absent once whom it was for was erased. */
  readonly sealedText?: string;
}

/** Feedback about how the scheme is run, while it waits (NP25). Whose it is, only a keyed hash of the author says. */
export interface SchemeFeedback {
  /** The hash: each has one at a time. */
  readonly id: string;
  readonly schemeId: SchemeId;
  readonly givenIn: Month;
  readonly sealedText: string;
}

/** The month of a day. */
export function monthOf(day: IsoDate): Month {
  return day.slice(0, 7);
}

/** What waits in a pool: whose, and since which month. */
interface Waiting {
  readonly author: string;
  readonly givenIn: Month;
}

/**
 * What of a pool is released on a day, all of it together: what was given in months that are over, so that the moment tells
 * nothing of who was last; and nothing where that comes from fewer than three authors.
 */
export function dueForRelease<One extends Waiting>(
  pool: readonly One[],
  today: IsoDate,
): readonly One[] {
  const due = pool.filter(({ givenIn }) => givenIn < monthOf(today));
  return new Set(due.map(({ author }) => author)).size < FEWEST_AUTHORS ? [] : due;
}

/** What a supporter's pool is judged by. */
export interface SupportersPool {
  readonly supporterId: PersonId;
  /** Every feedback of the scheme. */
  readonly feedback: readonly Feedback[];
  /** Every pairing of the scheme. */
  readonly pairings: readonly Pairing[];
  /** After how many months doctors are asked. */
  readonly months: number;
}

/**
 * What of a supporter's pool is released on a day: as for every pool, and besides only while at least one more doctor was asked and
 * has not written. Otherwise the supporter could tell that each of theirs did.
 */
export function dueForSupporter(
  { supporterId, feedback, pairings, months }: SupportersPool,
  today: IsoDate,
): readonly Feedback[] {
  const theirs = feedback.filter((one) => one.supporterId === supporterId);
  const waiting = theirs
    .filter(({ state }) => state.state === "waiting")
    .map((one) => ({ author: one.authorId, givenIn: monthOf(one.givenOn), one }));
  const wrote = new Set(
    theirs.filter(({ state }) => state.state !== "taken-back").map(({ authorId }) => authorId),
  );
  const anotherMight = pairings.some(
    (pairing) =>
      pairing.supporterId === supporterId &&
      !wrote.has(pairing.doctorId) &&
      wasAskedBy(pairing, months, today),
  );
  return anotherMight ? dueForRelease(waiting, today).map(({ one }) => one) : [];
}

/** Many are released in parts of at most so many, each of them as near as can be to the same number. */
const MOST_TOGETHER = 40;

/** The parts in which a pool of different authors is released: none is smaller than three where the pool is not. */
export function inParts<One>(due: readonly One[]): readonly (readonly One[])[] {
  const parts = Math.ceil(due.length / MOST_TOGETHER);
  return Array.from({ length: parts }, (_, nth) =>
    due.slice(Math.floor((nth * due.length) / parts), Math.floor(((nth + 1) * due.length) / parts)),
  );
}
