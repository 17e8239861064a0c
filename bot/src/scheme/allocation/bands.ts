import { addDays } from "../calendar/london";
import type { Person } from "../people/person";
import type { Need } from "../policy/allocation-rules";
import type { PersonId } from "../shared/ids";
import type { IsoDate } from "../shared/time";

/** So long after their first day as a foundation doctor somebody is a new starter: eight weeks. */
const NEW_FOR_DAYS = 56;

/** What the bands of need are told apart by. */
export interface BandFacts {
  readonly on: IsoDate;
  readonly needFirst: readonly Need[];
  readonly leftOutLastTime: ReadonlySet<PersonId>;
}

/** Whether somebody's first post as a foundation doctor of the scheme is to come or began lately. */
export function isNewStarter(person: Person, on: IsoDate): boolean {
  const first = person.memberships.find(({ role }) => role === "foundation-doctor");
  return first !== undefined && addDays(first.from, NEW_FOR_DAYS) >= on;
}

/** The band of need a doctor is in: 0 for the scheme's first; whoever is in none of them comes last (principle 12). */
export function bandOf(person: Person, { on, needFirst, leftOutLastTime }: BandFacts): number {
  const isIn = (need: Need) =>
    need === "new-starter" ? isNewStarter(person, on) : leftOutLastTime.has(person.id);
  const band = needFirst.findIndex(isIn);
  return band < 0 ? needFirst.length : band;
}
