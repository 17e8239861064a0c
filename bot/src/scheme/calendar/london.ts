import type { Instant, IsoDate, TimeOfDay } from "../shared/time";

const WALL_CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What was asked of the time zone before, by the UTC hour: clocks change at full hours only, and asking is slow. */
const AHEAD_MS = new Map<number, number>();
const REMEMBERED = 20_000;

/** How far London's clocks are ahead of UTC in an hour since 1970. */
function aheadMs(hour: number): number {
  const known = AHEAD_MS.get(hour);
  if (known !== undefined) return known;
  const parts = new Map(
    WALL_CLOCK.formatToParts(hour * HOUR_MS).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? NaN;
  const shown = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  const ahead = shown - hour * HOUR_MS;
  if (AHEAD_MS.size >= REMEMBERED) AHEAD_MS.clear();
  AHEAD_MS.set(hour, ahead);
  return ahead;
}

/** What the clock on a ward in London shows at an instant. */
export function londonClock(instant: Instant): {
  readonly date: IsoDate;
  readonly time: TimeOfDay;
} {
  const ms = Date.parse(instant);
  const shown = new Date(ms + aheadMs(Math.floor(ms / HOUR_MS))).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** The day it is in London at an instant. */
export function londonDate(instant: Instant): IsoDate {
  return londonClock(instant).date;
}

/** What was worked out before, by day and time: a scheme's pairings share a few hundred of them. */
const INSTANTS = new Map<string, Instant>();

/**
 * The instant at which London's clocks show a time on a day. In the hour that is skipped in March it
 * is the first instant after the gap; in the hour that comes twice in October, the first of the two.
 */
export function londonInstant(date: IsoDate, time: TimeOfDay): Instant {
  const shown = `${date}T${time}`;
  const known = INSTANTS.get(shown);
  if (known !== undefined) return known;
  const instant = instantShown(date, time);
  if (INSTANTS.size >= REMEMBERED) INSTANTS.clear();
  INSTANTS.set(shown, instant);
  return instant;
}

function instantShown(date: IsoDate, time: TimeOfDay): Instant {
  const asUtc = Date.parse(`${date}T${time}:00.000Z`);
  // London is on UTC or one hour ahead of it: the earlier candidate is summer time.
  for (const offsetMinutes of [60, 0]) {
    const candidate = new Date(asUtc - offsetMinutes * MINUTE_MS).toISOString();
    const shown = londonClock(candidate);
    if (shown.date === date && shown.time === time) return candidate;
  }
  // No clock shows it: the gap is a whole hour and ends at the full hour, in UTC as in London.
  return new Date(asUtc - (asUtc % HOUR_MS)).toISOString();
}

/** The instant some milliseconds later. */
export function laterBy(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** The day some whole days later (or earlier, where negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  const day = new Date(`${date}T00:00:00.000Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** The same day of the month some months later; the month's last day where it is shorter (31 January + 1 is 28 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1 + months;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8, 10)), lastOfMonth);
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/** A day as people write it: "Wednesday 5 August". */
export function dayInWords(date: IsoDate): string {
  return new Date(`${date}T00:00:00.000Z`)
    .toLocaleDateString("en-GB", {
      weekday: "long",
      day: "numeric",
      month: "long",
      timeZone: "UTC",
    })
    .replace(",", "");
}
