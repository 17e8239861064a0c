const HOUR_MS = 3_600_000;

const PARTS = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** A moment as a date-and-time field shows it in London: `2026-08-05T09:30`. */
export function toLondonInput(instant: string): string {
  const parts = new Map(
    PARTS.formatToParts(new Date(instant)).map((part) => [part.type, part.value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** The moment that a date-and-time field names in London; nothing when it holds none. */
export function fromLondonInput(field: string): string | undefined {
  const asUtc = Date.parse(`${field}:00.000Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // London is on UTC or an hour ahead of it; in the hour that is skipped, neither fits.
  const moments = [asUtc - HOUR_MS, asUtc].map((at) => new Date(at).toISOString());
  return moments.find((moment) => toLondonInput(moment) === field) ?? moments[1];
}
