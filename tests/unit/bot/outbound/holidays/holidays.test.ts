import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { isWorkingDay } from "../../../../../bot/src/scheme/calendar/working-time";
import type { Nation } from "../../../../../bot/src/scheme/shared/time";

const NATIONS: readonly Nation[] = ["england", "wales", "scotland", "northern-ireland"];

describe("the table of bank holidays", () => {
  // By the machine's own year: the check fails in time for somebody to make the table anew (npm run generate).
  const thisYear = new Date().getFullYear();

  it.each([thisYear, thisYear + 1])("knows %i, of every nation (F-27)", (year) => {
    expect(bankHolidays.knows(year)).toBe(true);
    for (const nation of NATIONS) {
      const days = [...bankHolidays.of(nation).days].filter((day) => day.startsWith(`${year}-`));
      // The fewest that any nation has in a year: eight, and Good Friday is among them.
      expect(days.length).toBeGreaterThanOrEqual(8);
      expect(days.filter((day) => /-0[34]-/.test(day)).length).toBeGreaterThan(0);
      expect(days.toSorted()).toEqual(days);
      for (const day of days) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
    }
  });

  it("says so where a year is missing, and then knows weekends only (F-27)", () => {
    expect(bankHolidays.knows(2199)).toBe(false);
    const table = bankHolidays.of("england");
    expect(isWorkingDay("2199-12-25", table)).toBe(true);
    expect(isWorkingDay("2199-12-28", table)).toBe(false);
  });
});
