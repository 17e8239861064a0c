const LONDON = "Europe/London";
const HOUR = 3_600_000;

const wallClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: LONDON,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** A London wall-clock time: `{day: "2026-08-05", time: "09:30"}`. */
export interface LondonTime {
  readonly day: string;
  readonly time: string;
}

/** What a clock in London shows at an instant, to the minute. */
export function londonTime(instant: string): LondonTime {
  const parts = new Map(
    wallClock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? "";
  return {
    day: `${part("year")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}`,
  };
}

/**
 * The instant at which a clock in London shows this time. An hour that the clocks skip in March, or
 * text that is no time, gives `undefined`; the hour that comes twice in October gives the first.
 */
export function instantOf({ day, time }: LondonTime): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return undefined;
  const asUtc = Date.parse(`${day}T${time}:00.000Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const guesses = [asUtc - HOUR, asUtc].map((ms) => new Date(ms).toISOString());
  return guesses.find((guess) => {
    const shown = londonTime(guess);
    return shown.day === day && shown.time === time;
  });
}

/** The day after a day such as `2026-08-05`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 24 * HOUR).toISOString().slice(0, 10);
}

const dayWords = new Intl.DateTimeFormat("en-GB", {
  timeZone: LONDON,
  day: "numeric",
  month: "short",
  year: "numeric",
});
const longDayWords = new Intl.DateTimeFormat("en-GB", {
  timeZone: LONDON,
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** `5 Aug 2026`, of an instant (as London sees it) or of a day such as `2026-08-05`. */
export function shortDay(value: string): string {
  return dayWords.format(new Date(value));
}

/** `5 Aug – 1 Dec 2026`: from one day to another, said once what both share. */
export function daySpan(from: string, until: string): string {
  return dayWords.formatRange(new Date(from), new Date(until));
}

/** `Wednesday 5 August 2026`, of an instant (as London sees it) or of a day. */
export function longDay(value: string): string {
  return longDayWords.format(new Date(value)).replace(",", "");
}

/** `Wednesday 5 August 2026 at 09:30`, London time. */
export function dayAndTime(instant: string): string {
  return `${longDay(instant)} at ${londonTime(instant).time}`;
}
