import {
  addDays,
  addMonths,
  laterBy,
  londonClock,
  londonInstant,
} from "../../scheme/calendar/london";
import type { Instant } from "../../scheme/shared/time";

/** A length of time: steps of the calendar, then an exact rest. */
export interface Duration {
  readonly months: number;
  readonly days: number;
  readonly milliseconds: number;
}

const SHAPE =
  /^P(?=.)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Reads an ISO 8601 duration of whole numbers (`P4M`, `P1W`, `PT30M`, `P1DT2H`); nothing when it is not one. */
export function parseDuration(text: string): Duration | undefined {
  const parts = SHAPE.exec(text);
  if (parts === null) return undefined;
  const part = (index: number) => Number(parts[index] ?? 0);
  return {
    months: part(1) * 12 + part(2),
    days: part(3) * 7 + part(4),
    milliseconds: part(5) * HOUR_MS + part(6) * MINUTE_MS + part(7) * SECOND_MS,
  };
}

/**
 * The moment a duration later. Months, weeks and days are steps of the calendar at the same London
 * wall-clock time, so `P1D` over a clock change is 23 or 25 hours; hours, minutes and seconds are exact.
 */
export function advance(from: Instant, duration: Duration): Instant {
  const { months, days, milliseconds } = duration;
  if (months === 0 && days === 0) return laterBy(from, milliseconds);
  const { date, time } = londonClock(from);
  const intoMinute = Date.parse(from) % MINUTE_MS;
  const day = addDays(addMonths(date, months), days);
  return laterBy(londonInstant(day, time), intoMinute + milliseconds);
}
