const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

const IN_NUMBERS = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})$/u;
const IN_WORDS = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/u;
const AS_KEPT = /^(\d{4})-(\d{2})-(\d{2})$/u;

/**
 * A day as somebody in Britain types it, the day first ("22/11/2026", "22 Nov 2026", "Sunday 22 November 2026"), as
 * `2026-11-22`. Undefined where it is no day, and until its year is whole: a month is never read first, whatever the browser is set to.
 */
export function dayTyped(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const kept = AS_KEPT.exec(text);
  if (kept !== null) return isoOf(kept[1], kept[2], kept[3]);
  const numbers = IN_NUMBERS.exec(text);
  if (numbers !== null) return isoOf(numbers[3], numbers[2], numbers[1]);
  const words = IN_WORDS.exec(text);
  if (words === null) return undefined;
  const month = MONTHS.findIndex((name) => name.startsWith(words[2] ?? name));
  return isoOf(words[3], String(month + 1), words[1]);
}

/** The day `2026-11-22` as it stands in a field: "22/11/2026". Anything else stays as it is. */
export function dayToType(day: string): string {
  const [, year, month, date] = AS_KEPT.exec(day) ?? [];
  return year === undefined ? day : `${date}/${month}/${year}`;
}

function isoOf(year = "", month = "", date = ""): string | undefined {
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const at = new Date(`${day}T00:00:00.000Z`);
  // The 31st of a shorter month would be a day of the next.
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? undefined : day;
}
