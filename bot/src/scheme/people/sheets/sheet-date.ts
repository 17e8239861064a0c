import type { IsoDate } from "../../shared/time";

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]\d{2}:\d{2}.*)?$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: \d{2}:\d{2}.*)?$/;
const MONTH_NAMED = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4})$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Excel's day numbers of 1995 to 2064: other numbers in a date cell are something else. */
const SERIAL = /^[3-5]\d{4}$/;
const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar, which counts a 29 February 1900 that never was. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const FIRST_YEAR = 1980;
const LAST_YEAR = 2099;

/**
 * The day that a cell means: `2026-08-05`, `05/08/2026` (day first, always), `5 Aug 2026`, or Excel's
 * own day number. Undefined where there is no such day, or it lies outside 1980 to 2099.
 */
export function parseSheetDate(text: string): IsoDate | undefined {
  const plain = text.trim().toLowerCase();
  if (SERIAL.test(plain)) return inRange(new Date(SERIAL_ZERO + Number(plain) * DAY_MS));
  const iso = ISO.exec(plain);
  if (iso !== null) return day(iso[1], iso[2], iso[3]);
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst !== null) return day(dayFirst[3], dayFirst[2], dayFirst[1]);
  const named = MONTH_NAMED.exec(plain);
  if (named === null) return undefined;
  return day(named[3], String(MONTHS.indexOf(named[2]?.slice(0, 3) ?? "") + 1), named[1]);
}

function day(year = "", month = "", dayOfMonth = ""): IsoDate | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth)));
  // The 31st of June would silently become the 1st of July.
  const same = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(dayOfMonth);
  return same ? inRange(date) : undefined;
}

function inRange(date: Date): IsoDate | undefined {
  const year = date.getUTCFullYear();
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  return date.toISOString().slice(0, "2026-08-05".length);
}
