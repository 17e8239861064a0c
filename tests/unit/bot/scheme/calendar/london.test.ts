import fc from "fast-check";
import {
  addDays,
  addMonths,
  dayInWords,
  laterBy,
  londonClock,
  londonDate,
  londonInstant,
} from "../../../../../bot/src/scheme/calendar/london";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The last Sunday of a month (0 is January) at 01:00 UTC: when clocks change in the United Kingdom. */
function clockChange(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 24 * HOUR;
}

/** How far London is ahead of UTC, in milliseconds, by the rule and not by any table. */
function ahead(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  return instant >= clockChange(year, 2) && instant < clockChange(year, 9) ? HOUR : 0;
}

/** The clock by the rule: the instant moved, and read as if it were UTC. */
function byTheRule(instant: number): { date: string; time: string } {
  const shown = new Date(instant + ahead(instant)).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

/** Any full minute from 2020 to 2039; every other one within a day of a clock change or a new year. */
const minutes = fc.oneof(
  fc
    .integer({ min: Date.UTC(2020, 0, 1) / MINUTE, max: Date.UTC(2040, 0, 1) / MINUTE - 1 })
    .map((minute) => minute * MINUTE),
  fc
    .tuple(
      fc.integer({ min: 2020, max: 2039 }),
      fc.constantFrom(2, 9, 12),
      fc.integer({ min: -1_440, max: 1_440 }),
    )
    .map(([year, month, minute]) =>
      month === 12
        ? Date.UTC(year, 11, 31, 23, 59) + minute * MINUTE
        : clockChange(year, month) + minute * MINUTE,
    ),
);

describe("the clock on a ward in London", () => {
  it.each([
    ["a summer morning", "2026-08-05T08:30:00.000Z", "2026-08-05", "09:30"],
    ["a winter morning", "2026-12-01T09:30:00.000Z", "2026-12-01", "09:30"],
    ["a summer night, already tomorrow", "2026-08-04T23:15:00.000Z", "2026-08-05", "00:15"],
    ["the last minute before summer time", "2026-03-29T00:59:59.999Z", "2026-03-29", "00:59"],
    ["the first minute of summer time", "2026-03-29T01:00:00.000Z", "2026-03-29", "02:00"],
    ["the double hour, first time", "2026-10-25T00:30:00.000Z", "2026-10-25", "01:30"],
    ["the double hour, second time", "2026-10-25T01:30:00.000Z", "2026-10-25", "01:30"],
    ["the last minute of the year", "2026-12-31T23:59:00.000Z", "2026-12-31", "23:59"],
    ["midnight, which is 00:00 and never 24:00", "2027-01-01T00:00:00.000Z", "2027-01-01", "00:00"],
    ["the leap day", "2028-02-29T12:00:00.000Z", "2028-02-29", "12:00"],
  ])("shows %s", (_, instant, date, time) => {
    expect(londonClock(instant)).toEqual({ date, time });
    expect(londonDate(instant)).toBe(date);
  });

  it("shows what the rule of the last Sundays says, at any minute", () => {
    fc.assert(
      fc.property(minutes, (instant) => {
        expect(londonClock(iso(instant))).toEqual(byTheRule(instant));
      }),
      { numRuns: 500 },
    );
  });
});

describe("the instant of a time in London", () => {
  it.each([
    ["in summer", "2026-08-05", "09:30", "2026-08-05T08:30:00.000Z"],
    ["in winter", "2026-12-01", "09:30", "2026-12-01T09:30:00.000Z"],
    ["just before the gap in March", "2026-03-29", "00:59", "2026-03-29T00:59:00.000Z"],
    ["that opens the gap: the end of the gap", "2026-03-29", "01:00", "2026-03-29T01:00:00.000Z"],
    ["in the gap: the end of the gap", "2026-03-29", "01:30", "2026-03-29T01:00:00.000Z"],
    ["that closes the gap: the end of the gap", "2026-03-29", "01:59", "2026-03-29T01:00:00.000Z"],
    ["just after the gap", "2026-03-29", "02:00", "2026-03-29T01:00:00.000Z"],
    ["in the double hour: the first of the two", "2026-10-25", "01:30", "2026-10-25T00:30:00.000Z"],
    ["just after the double hour", "2026-10-25", "02:00", "2026-10-25T02:00:00.000Z"],
    ["that begins a year", "2027-01-01", "00:00", "2027-01-01T00:00:00.000Z"],
    ["that begins a summer day", "2026-08-05", "00:00", "2026-08-04T23:00:00.000Z"],
  ])("%s", (_, date, time, instant) => {
    expect(londonInstant(date, time)).toBe(instant);
  });

  it("is where its clock came from, but for the second pass through the double hour", () => {
    fc.assert(
      fc.property(minutes, (instant) => {
        const { date, time } = londonClock(iso(instant));
        const change = clockChange(new Date(instant).getUTCFullYear(), 9);
        const second = instant >= change && instant < change + HOUR;
        expect(londonInstant(date, time)).toBe(iso(second ? instant - HOUR : instant));
      }),
      { numRuns: 500 },
    );
  });

  it.each(["2026-03-29", "2026-10-25"])(
    "shows each existing minute of %s again, and none twice out of order",
    (date) => {
      let before = "";
      for (let minute = 0; minute < 1_440; minute += 1) {
        const time = new Date(minute * MINUTE).toISOString().slice(11, 16);
        const instant = londonInstant(date, time);
        expect(instant >= before).toBe(true);
        before = instant;
        const skipped = date === "2026-03-29" && time.startsWith("01:");
        const shown = skipped ? "02:00" : time;
        expect(londonClock(instant)).toEqual({ date, time: shown });
      }
    },
  );
});

describe("days and months", () => {
  it.each([
    ["2026-08-05", 1, "2026-08-06"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2027-01-01", -1, "2026-12-31"],
    ["2026-02-28", 1, "2026-03-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2028-03-01", -1, "2028-02-29"],
    ["2026-03-28", 1, "2026-03-29"],
    ["2026-03-29", 1, "2026-03-30"],
    ["2026-10-25", 1, "2026-10-26"],
    ["2026-08-05", 0, "2026-08-05"],
    ["2026-08-05", 365, "2027-08-05"],
  ])("%s and %i days is %s", (day, days, result) => {
    expect(addDays(day, days)).toBe(result);
  });

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-01-31", 3, "2026-04-30"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2026-08-31", 1, "2026-09-30"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-08-05", 4, "2026-12-05"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2028-02-29", 48, "2032-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-08-05", 0, "2026-08-05"],
  ])("%s and %i months is %s", (day, months, result) => {
    expect(addMonths(day, months)).toBe(result);
  });

  const days = fc.integer({ min: 0, max: 8_000 }).map((days) => addDays("2020-01-01", days));

  it("never skip a month, and keep the day of the month where the month has it", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -24, max: 48 }), (day, months) => {
        const later = addMonths(day, months);
        const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(monthOf(later) - monthOf(day)).toBe(months);
        const kept = later.slice(8) === day.slice(8);
        const lastOfItsMonth = addDays(later, 1).endsWith("-01");
        expect(kept || (lastOfItsMonth && later.slice(8) < day.slice(8))).toBe(true);
      }),
    );
  });

  it("come back when as many are taken away", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4_000, max: 4_000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it("are whole days on both days of a clock change, though those have 23 and 25 hours", () => {
    const lengthOf = (day: string) =>
      Date.parse(londonInstant(addDays(day, 1), "00:00")) - Date.parse(londonInstant(day, "00:00"));
    expect(lengthOf("2026-03-29")).toBe(23 * HOUR);
    expect(lengthOf("2026-10-25")).toBe(25 * HOUR);
    expect(lengthOf("2026-08-05")).toBe(24 * HOUR);
  });

  it("are written as people write them", () => {
    expect(dayInWords("2026-08-05")).toBe("Wednesday 5 August");
    expect(dayInWords("2027-01-01")).toBe("Friday 1 January");
    expect(dayInWords("2028-02-29")).toBe("Tuesday 29 February");
  });

  it("and milliseconds count on through a clock change", () => {
    expect(laterBy("2026-03-29T00:30:00.000Z", HOUR)).toBe("2026-03-29T01:30:00.000Z");
    expect(laterBy("2026-10-25T00:30:00.000Z", -HOUR)).toBe("2026-10-24T23:30:00.000Z");
  });
});
