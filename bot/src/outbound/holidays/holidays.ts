import type { Holidays } from "../../application/ports/holidays";
import type { Nation } from "../../scheme/shared/time";
import table from "./bank-holidays.json";

const DAYS: Readonly<Record<Nation, ReadonlySet<string>>> = {
  england: new Set(table.england),
  wales: new Set(table.wales),
  scotland: new Set(table.scotland),
  "northern-ireland": new Set(table["northern-ireland"]),
};

/** Bank holidays from the table that `npm run generate` makes of the `date-holidays` package. */
export const bankHolidays: Holidays = {
  of: (nation) => ({ nation, days: DAYS[nation] }),
  // Every nation has New Year's Day off.
  knows: (year) => Object.values(DAYS).every((days) => days.has(`${year}-01-01`)),
};
