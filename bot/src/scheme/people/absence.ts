import { addMonths } from "../calendar/london";
import { accept, refuse, type Decision } from "../shared/decision";
import type { IsoDate } from "../shared/time";
import type { Absence, Person } from "./person";

/** What happened to somebody's absence. */
export type AbsenceEvent = { readonly type: "WentAway" } | { readonly type: "CameBack" };

/** Why days are not taken as an absence. */
export type AbsenceRefusal =
  | { readonly code: "away-in-the-past" }
  | { readonly code: "away-ends-before-it-starts" }
  | { readonly code: "away-too-long"; readonly latest: IsoDate }
  | { readonly code: "not-away" };

/** The longest absence: to the same day of the next year. Who is gone for longer tells the director. */
const LONGEST_MONTHS = 12;

type AbsenceDecision = Decision<Person, AbsenceEvent, AbsenceRefusal>;

/**
 * Somebody says from when to when they are away, both days included: from today or a later day, for a
 * year at most. It takes the place of what they said before. It says nothing about taking part.
 */
export function goAway(person: Person, { from, until }: Absence, today: IsoDate): AbsenceDecision {
  if (from < today || until < today) return refuse({ code: "away-in-the-past" });
  if (until < from) return refuse({ code: "away-ends-before-it-starts" });
  const latest = addMonths(today, LONGEST_MONTHS);
  if (until > latest) return refuse({ code: "away-too-long", latest });
  const same = person.away?.from === from && person.away.until === until;
  if (same) return accept(person);
  return accept({ ...person, away: { from, until } }, { type: "WentAway" });
}

/** "I'm back": an absence that holds, or is still to come, is over. */
export function comeBack(person: Person, today: IsoDate): AbsenceDecision {
  const { away, ...rest } = person;
  if (away === undefined || away.until < today) return refuse({ code: "not-away" });
  return accept(rest, { type: "CameBack" });
}

/** The absence that holds or is to come; undefined where there is none, or it is over. */
export function absenceOf({ away }: Person, today: IsoDate): Absence | undefined {
  return away !== undefined && away.until >= today ? away : undefined;
}
