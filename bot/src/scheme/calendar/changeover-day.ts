import type { IsoDate } from "../shared/time";
import { addDays, addMonths } from "./london";

/** Wednesday, as `Date` counts the days of a week. */
const WEDNESDAY = 3;
/** How far ahead a day can be planned for: no post is known of earlier. */
const PLANNED_AHEAD_MONTHS = 24;

/** The first Wednesday of August: the day on which foundation doctors change over. */
export function firstWednesdayOfAugust(year: number): IsoDate {
  let day = `${year}-08-01`;
  while (new Date(`${day}T00:00:00.000Z`).getUTCDay() !== WEDNESDAY) day = addDays(day, 1);
  return day;
}

/** The next changeover: today where it is today. */
export function nextChangeover(today: IsoDate): IsoDate {
  const year = Number(today.slice(0, 4));
  const thisYears = firstWednesdayOfAugust(year);
  return thisYears >= today ? thisYears : firstWednesdayOfAugust(year + 1);
}

/** Whether a day can be planned for: today, or one to come within two years. */
export function canBePlanned(day: IsoDate, today: IsoDate): boolean {
  return day >= today && day <= addMonths(today, PLANNED_AHEAD_MONTHS);
}
