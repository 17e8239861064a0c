import type { Instant, IsoDate, Nation, TimeOfDay } from "../shared/time";
import { addDays, laterBy, londonClock, londonInstant } from "./london";

/** The bank holidays of one nation: every day it is closed. Given, never known here. */
export interface HolidayTable {
  readonly nation: Nation;
  readonly days: ReadonlySet<IsoDate>;
}

/** Hours of a working day, London time. */
export interface WorkingHours {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** Whether people are at work: neither weekend nor bank holiday. */
export function isWorkingDay(date: IsoDate, holidays: HolidayTable): boolean {
  const weekday = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.days.has(date);
}

/** The day itself where it is a working day, else the first one after it. */
export function workingDayFrom(date: IsoDate, holidays: HolidayTable): IsoDate {
  let day = date;
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/** The first working day after a day. */
export function nextWorkingDay(date: IsoDate, holidays: HolidayTable): IsoDate {
  return workingDayFrom(addDays(date, 1), holidays);
}

/** The working day so many working days after a day, which itself does not count (1: the next one). */
export function addWorkingDays(date: IsoDate, count: number, holidays: HolidayTable): IsoDate {
  let day = date;
  for (let passed = 0; passed < count; passed += 1) day = nextWorkingDay(day, holidays);
  return day;
}

/** The next moment of working time: now, where it is; else the start of the next working day. */
export function nextWorkingMoment(
  now: Instant,
  hours: WorkingHours,
  holidays: HolidayTable,
): Instant {
  const { date, time } = londonClock(now);
  const open = isWorkingDay(date, holidays);
  if (open && time >= hours.from && time < hours.to) return now;
  if (open && time < hours.from) return londonInstant(date, hours.from);
  return londonInstant(nextWorkingDay(date, holidays), hours.from);
}

const MINUTE_MS = 60_000;

/**
 * The moment at which so many minutes of working time have passed since another: the clock of something
 * that people are to do in working hours (NP22). Throws where the working day has no hours.
 */
export function addWorkingTime(
  from: Instant,
  minutes: number,
  hours: WorkingHours,
  holidays: HolidayTable,
): Instant {
  if (hours.from >= hours.to) throw new Error("A working day ends after it begins.");
  let leftMs = minutes * MINUTE_MS;
  let start = nextWorkingMoment(from, hours, holidays);
  for (;;) {
    const { date } = londonClock(start);
    const untilEnd = Date.parse(londonInstant(date, hours.to)) - Date.parse(start);
    if (leftMs <= untilEnd) return laterBy(start, leftMs);
    leftMs -= untilEnd;
    start = londonInstant(nextWorkingDay(date, holidays), hours.from);
  }
}
