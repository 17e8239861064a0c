import { firstWednesdayOfAugust } from "../calendar/changeover-day";
import { addDays } from "../calendar/london";
import type { IsoDate } from "../shared/time";

/** A programme year: from one changeover to the day before the next, both days in it. */
export interface ProgrammeYear {
  /** The calendar year in which it begins: 2026 for 2026 to 2027. */
  readonly begins: number;
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** The programme year that begins in August of a calendar year. */
export function programmeYear(begins: number): ProgrammeYear {
  const until = addDays(firstWednesdayOfAugust(begins + 1), -1);
  return { begins, from: firstWednesdayOfAugust(begins), until };
}

/** The programme year in which a day is. */
export function programmeYearOf(day: IsoDate): ProgrammeYear {
  const year = Number(day.slice(0, 4));
  return programmeYear(day >= firstWednesdayOfAugust(year) ? year : year - 1);
}

/** The programme years from a day to another, the last one first, at most so many. */
export function programmeYears(
  first: IsoDate,
  last: IsoDate,
  most: number,
): readonly ProgrammeYear[] {
  const end = programmeYearOf(last).begins;
  const count = Math.min(most, end - programmeYearOf(first).begins + 1);
  return Array.from({ length: Math.max(1, count) }, (_, back) => programmeYear(end - back));
}
