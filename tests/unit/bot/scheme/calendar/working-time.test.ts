import fc from "fast-check";
import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { addDays, londonClock } from "../../../../../bot/src/scheme/calendar/london";
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  nextWorkingMoment,
  workingDayFrom,
} from "../../../../../bot/src/scheme/calendar/working-time";
import type { Nation } from "../../../../../bot/src/scheme/shared/time";

const NATIONS: readonly Nation[] = ["england", "wales", "scotland", "northern-ireland"];
const HOURS = { from: "09:00", to: "17:00" };
const MINUTE = 60_000;

describe("a working day of a nation", () => {
  it.each<[string, string, readonly Nation[]]>([
    ["an ordinary Wednesday", "2026-08-05", NATIONS],
    ["a Saturday", "2026-08-08", []],
    ["a Sunday", "2026-08-09", []],
    ["New Year's Day", "2026-01-01", []],
    ["2 January", "2026-01-02", ["england", "wales", "northern-ireland"]],
    ["St Patrick's Day", "2026-03-17", ["england", "wales", "scotland"]],
    ["Good Friday", "2026-04-03", []],
    ["Easter Monday", "2026-04-06", ["scotland"]],
    ["the day instead of 12 July", "2026-07-13", ["england", "wales", "scotland"]],
    ["the first Monday of August", "2026-08-03", ["england", "wales", "northern-ireland"]],
    ["the last Monday of August", "2026-08-31", ["scotland"]],
    ["St Andrew's Day", "2026-11-30", ["england", "wales", "northern-ireland"]],
    ["Christmas Day", "2026-12-25", []],
    ["the day instead of Boxing Day", "2026-12-28", []],
    ["the Tuesday after it", "2026-12-29", NATIONS],
  ])("%s, %s: people are at work in %j", (_, day, open) => {
    expect(NATIONS.filter((nation) => isWorkingDay(day, bankHolidays.of(nation)))).toEqual(open);
  });

  it.each<[string, Nation, string, string]>([
    ["a Friday", "england", "2026-08-07", "2026-08-10"],
    ["a Wednesday", "england", "2026-08-05", "2026-08-06"],
    ["Maundy Thursday", "england", "2026-04-02", "2026-04-07"],
    ["Maundy Thursday", "scotland", "2026-04-02", "2026-04-06"],
    ["Christmas Eve", "england", "2026-12-24", "2026-12-29"],
    ["New Year's Eve", "england", "2026-12-31", "2027-01-04"],
    ["New Year's Eve", "scotland", "2026-12-31", "2027-01-05"],
  ])("after %s in %s, %s, the next is %s", (_, nation, day, next) => {
    expect(nextWorkingDay(day, bankHolidays.of(nation))).toBe(next);
  });

  it.each<[number, Nation, string, string]>([
    [0, "england", "2026-08-08", "2026-08-08"],
    [1, "england", "2026-08-07", "2026-08-10"],
    [10, "england", "2026-07-06", "2026-07-20"],
    [10, "northern-ireland", "2026-07-06", "2026-07-21"],
    [10, "england", "2026-12-18", "2027-01-06"],
    [10, "scotland", "2026-12-18", "2027-01-07"],
  ])("%i of them in %s after %s end on %s (NP6)", (count, nation, from, end) => {
    expect(addWorkingDays(from, count, bankHolidays.of(nation))).toBe(end);
  });

  it("is the day itself where people are at work, and else the first on which they are", () => {
    const days = fc.integer({ min: 0, max: 2_000 }).map((count) => addDays("2026-01-01", count));
    fc.assert(
      fc.property(days, fc.constantFrom(...NATIONS), (day, nation) => {
        const holidays = bankHolidays.of(nation);
        const found = workingDayFrom(day, holidays);
        expect(isWorkingDay(found, holidays)).toBe(true);
        for (let passed = day; passed < found; passed = addDays(passed, 1)) {
          expect(isWorkingDay(passed, holidays)).toBe(false);
        }
        expect(nextWorkingDay(day, holidays) > day).toBe(true);
      }),
    );
  });
});

describe("the next moment of working time", () => {
  it.each([
    ["in working hours is now", "2026-08-05T10:15:30.500Z", "2026-08-05T10:15:30.500Z"],
    ["at the first minute is now", "2026-08-05T08:00:00.000Z", "2026-08-05T08:00:00.000Z"],
    ["at the last minute is now", "2026-08-05T15:59:59.999Z", "2026-08-05T15:59:59.999Z"],
    ["at closing time is tomorrow morning", "2026-08-05T16:00:00.000Z", "2026-08-06T08:00:00.000Z"],
    ["before opening is this morning", "2026-08-05T03:00:00.000Z", "2026-08-05T08:00:00.000Z"],
    ["on Friday evening is on Monday", "2026-08-07T18:00:00.000Z", "2026-08-10T08:00:00.000Z"],
    ["on Saturday morning is on Monday", "2026-08-08T10:00:00.000Z", "2026-08-10T08:00:00.000Z"],
    ["before the clocks go forward", "2026-03-27T18:00:00.000Z", "2026-03-30T08:00:00.000Z"],
    ["before the clocks go back", "2026-10-23T18:00:00.000Z", "2026-10-26T09:00:00.000Z"],
    ["on Christmas Eve at night", "2026-12-24T20:00:00.000Z", "2026-12-29T09:00:00.000Z"],
  ])("%s", (_, now, next) => {
    expect(nextWorkingMoment(now, HOURS, bankHolidays.of("england"))).toBe(next);
  });

  const times = fc
    .integer({ min: Date.UTC(2026, 0, 1) / MINUTE, max: Date.UTC(2031, 0, 1) / MINUTE })
    .map((minute) => new Date(minute * MINUTE).toISOString());
  const hours = fc.constantFrom(
    HOURS,
    { from: "08:30", to: "18:00" },
    { from: "00:00", to: "23:59" },
    { from: "13:00", to: "13:30" },
  );

  it("is never outside working hours, never in the past, and never later than need be", () => {
    fc.assert(
      fc.property(
        times,
        hours,
        fc.constantFrom(...NATIONS),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (now, { from, to }, nation, way) => {
          const holidays = bankHolidays.of(nation);
          const isOpen = (instant: string) => {
            const { date, time } = londonClock(instant);
            return isWorkingDay(date, holidays) && time >= from && time < to;
          };
          const next = nextWorkingMoment(now, { from, to }, holidays);
          expect(isOpen(next)).toBe(true);
          expect(next >= now).toBe(true);
          const between = Date.parse(now) + way * (Date.parse(next) - Date.parse(now));
          if (next > now) expect(isOpen(new Date(between).toISOString())).toBe(false);
          expect(nextWorkingMoment(next, { from, to }, holidays)).toBe(next);
        },
      ),
      { numRuns: 300 },
    );
  });
});
