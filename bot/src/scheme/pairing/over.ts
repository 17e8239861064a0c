import { nextChangeover } from "../calendar/changeover-day";
import { addDays } from "../calendar/london";
import type { Person } from "../people/person";
import { isFoundationDoctor, latestPost, postOn } from "../people/standing";
import type { IsoDate } from "../shared/time";

/** The two of a pairing. */
export interface TwoOfPair {
  readonly doctor: Person;
  readonly supporter: Person;
}

/** Sheets of the new year come late: whoever's post ends in these weeks before the changeover may only not be on one yet. */
const SEASON_DAYS = 14;
/** So long after the changeover nobody is parted for a sheet that is late. */
const PATIENCE_DAYS = 14;

/** Whether somebody has left a scheme as a doctor by a day: no post, none to come, and no sheet that may only be late. */
export function hasLeft(person: Person, day: IsoDate): boolean {
  const last = latestPost(person, day)?.until;
  if (postOn(person, day) !== undefined || last === undefined) return false;
  const changeover = nextChangeover(last);
  const isSeason = last >= addDays(changeover, -SEASON_DAYS);
  return day >= addDays(isSeason ? changeover : last, isSeason ? PATIENCE_DAYS : 1);
}

/**
 * Whether a pairing is over on a day: one of the two has left, or the doctor is a foundation doctor no more (NP9 over time).
 * A rule that is against a pair does not end it: it is kept until somebody else is found.
 */
export function isOver({ doctor, supporter }: TwoOfPair, day: IsoDate): boolean {
  const movedOn = postOn(doctor, day) !== undefined && !isFoundationDoctor(doctor, day);
  return movedOn || hasLeft(doctor, day) || hasLeft(supporter, day);
}
