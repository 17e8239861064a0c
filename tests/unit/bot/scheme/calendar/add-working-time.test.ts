import fc from "fast-check";
import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { londonInstant } from "../../../../../bot/src/scheme/calendar/london";
import {
  addWorkingTime,
  nextWorkingMoment,
} from "../../../../../bot/src/scheme/calendar/working-time";
import type { Nation } from "../../../../../bot/src/scheme/shared/time";

const HOURS = { from: "09:00", to: "17:00" };
const after = (from: readonly [string, string], hours: number, nation: Nation = "england") =>
  addWorkingTime(londonInstant(...from), hours * 60, HOURS, bankHolidays.of(nation));

describe("so many hours of working time (NP22)", () => {
  type Moment = readonly [day: string, time: string];

  it.each<[string, Moment, number, Moment, Nation?]>([
    ["within a day", ["2026-08-12", "09:30"], 2, ["2026-08-12", "11:30"]],
    ["exactly to its end", ["2026-08-12", "09:00"], 8, ["2026-08-12", "17:00"]],
    ["over a night", ["2026-08-12", "12:00"], 8, ["2026-08-13", "12:00"]],
    ["from before work", ["2026-08-12", "06:00"], 8, ["2026-08-12", "17:00"]],
    ["from an evening", ["2026-08-12", "22:00"], 8, ["2026-08-13", "17:00"]],
    ["over a weekend", ["2026-08-14", "16:00"], 8, ["2026-08-17", "16:00"]],
    ["from a Saturday", ["2026-08-15", "03:00"], 1, ["2026-08-17", "10:00"]],
    ["over a bank holiday", ["2026-08-28", "16:00"], 2, ["2026-09-01", "10:00"]],
    ["where it is none", ["2026-08-28", "16:00"], 2, ["2026-08-31", "10:00"], "scotland"],
    ["over Christmas", ["2026-12-24", "13:00"], 8, ["2026-12-29", "13:00"]],
    ["over the clocks going forward", ["2026-03-27", "16:00"], 8, ["2026-03-30", "16:00"]],
    ["over the clocks going back", ["2026-10-23", "16:00"], 8, ["2026-10-26", "16:00"]],
    ["over several days", ["2026-08-12", "12:00"], 20, ["2026-08-14", "16:00"]],
  ])("%s, from %j: %i hours end at %j", (_, ...[from, hours, end, nation]) => {
    expect(after(from, hours, nation)).toBe(londonInstant(...end));
  });

  it("refuses a working day without hours, which would never end", () => {
    const none = { from: "17:00", to: "09:00" };
    expect(() =>
      addWorkingTime("2026-08-12T11:00:00.000Z", 1, none, bankHolidays.of("wales")),
    ).toThrow("ends after it begins");
  });

  it("ends in working time, never early, and in two steps as in one", () => {
    const at = fc
      .date({ min: new Date("2026-01-05"), max: new Date("2027-10-01"), noInvalidDate: true })
      .map((date) => date.toISOString());
    const minutes = fc.integer({ min: 1, max: 3_000 });
    const nation = fc.constantFrom<Nation>("england", "wales", "scotland", "northern-ireland");
    fc.assert(
      fc.property(at, minutes, minutes, nation, (from, some, more, where) => {
        const holidays = bankHolidays.of(where);
        const add = (start: string, count: number) => addWorkingTime(start, count, HOURS, holidays);
        const end = add(from, some);
        const justBefore = new Date(Date.parse(end) - 1).toISOString();
        expect(nextWorkingMoment(justBefore, HOURS, holidays)).toBe(justBefore);
        expect(Date.parse(end) - Date.parse(from)).toBeGreaterThanOrEqual(some * 60_000);
        expect(add(end, more)).toBe(add(from, some + more));
      }),
      { numRuns: 60 },
    );
  });
});
