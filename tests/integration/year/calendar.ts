/** A day in London, `2026-08-05`. */
export type Day = string;

/** The bank holidays of England in the time that the year goes through, copied from gov.uk. */
const HOLIDAYS: ReadonlySet<Day> = new Set([
  "2026-08-31",
  "2026-12-25",
  "2026-12-28",
  "2027-01-01",
  "2027-03-26",
  "2027-03-29",
  "2027-05-03",
  "2027-05-31",
  "2027-08-30",
]);

const DAY_MS = 86_400_000;

/** So many days later. */
export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of a later month, or its last. */
export function plusMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, of = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(of, last)))
    .toISOString()
    .slice(0, 10);
}

/** Whether people are at work on it. */
export function isWorkingDay(day: Day): boolean {
  return ![0, 6].includes(new Date(day).getUTCDay()) && !HOLIDAYS.has(day);
}

/** The first working day on or after it. */
export function workingDayFrom(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayFrom(plusDays(day, 1));
}

/** So many working days later. */
export function plusWorkingDays(day: Day, days: number): Day {
  return days === 0 ? day : plusWorkingDays(workingDayFrom(plusDays(day, 1)), days - 1);
}

/** The clocks of London are an hour ahead from the last Sunday of March to the last of October. */
function isSummer(day: Day): boolean {
  return (day >= "2026-03-29" && day < "2026-10-25") || day >= "2027-03-28";
}

/** An hour of a day in London, as an instant: `at("2026-12-07", "16:30")`. */
export function at(day: Day, time: string): string {
  return new Date(
    Date.parse(`${day}T${time}:00.000Z`) - (isSummer(day) ? 3_600_000 : 0),
  ).toISOString();
}

/** The day and the time of day of an instant in London. */
export function inLondon(instant: string): { readonly day: Day; readonly time: string } {
  const ahead = isSummer(instant.slice(0, 10)) ? 3_600_000 : 0;
  const text = new Date(Date.parse(instant) + ahead).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}
