import { addDays, londonDate } from "../calendar/london";
import { addWorkingDays, type HolidayTable } from "../calendar/working-time";
import type { Instant, IsoDate } from "../shared/time";

/**
 * The last day on which a supervisor may object in time: so many whole working days of the scheme's nation
 * after the day on which they were told, which itself does not count whatever the hour (NP6).
 */
export function lastDayToObject(
  toldAt: Instant,
  workingDays: number,
  holidays: HolidayTable,
): IsoDate {
  return addWorkingDays(londonDate(toldAt), workingDays, holidays);
}

const WEDNESDAY = 3;

/** The day before the first Wednesday of August on which doctors change posts, on or after a day: the year ends with it. */
export function endOfTrainingYear(day: IsoDate): IsoDate {
  const year = Number(day.slice(0, 4));
  const end = dayBeforeChangeover(year);
  return day <= end ? end : dayBeforeChangeover(year + 1);
}

function dayBeforeChangeover(year: number): IsoDate {
  let day = `${year}-08-01`;
  while (new Date(`${day}T00:00:00.000Z`).getUTCDay() !== WEDNESDAY) day = addDays(day, 1);
  return addDays(day, -1);
}
