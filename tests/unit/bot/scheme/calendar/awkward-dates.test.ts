import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { firstWednesdayOfAugust } from "../../../../../bot/src/scheme/calendar/changeover-day";
import {
  addDays,
  addMonths,
  londonClock,
  londonInstant,
} from "../../../../../bot/src/scheme/calendar/london";
import {
  isWorkingDay,
  nextWorkingMoment,
  workingDayFrom,
} from "../../../../../bot/src/scheme/calendar/working-time";
import type { Nation } from "../../../../../bot/src/scheme/shared/time";

const NATIONS: readonly Nation[] = ["england", "wales", "scotland", "northern-ireland"];
const HOURS = { from: "09:00", to: "17:00" };

/** The bank holidays below are those of GOV.UK. */
describe("the dates that catch programs out", () => {
  it.each<[string, Record<Nation, string>]>([
    // Good Friday, on the Friday before the clocks go forward on Easter Sunday.
    [
      "2027-03-26",
      {
        england: "2027-03-30",
        wales: "2027-03-30",
        scotland: "2027-03-29",
        "northern-ireland": "2027-03-30",
      },
    ],
    // A Friday; 2 January, a Saturday, has its day instead in Scotland.
    [
      "2027-01-01",
      {
        england: "2027-01-04",
        wales: "2027-01-04",
        scotland: "2027-01-05",
        "northern-ireland": "2027-01-04",
      },
    ],
  ])("what is due on %s goes on the nation's next working day (F-26)", (day, expected) => {
    for (const nation of NATIONS) {
      expect([nation, workingDayFrom(day, bankHolidays.of(nation))]).toEqual([
        nation,
        expected[nation],
      ]);
    }
  });

  it.each<[string, string, Nation]>([
    ["St Andrew's Day", "2026-11-30", "scotland"],
    ["St Patrick's Day", "2027-03-17", "northern-ireland"],
    ["the Battle of the Boyne", "2027-07-12", "northern-ireland"],
    ["Scotland's summer bank holiday", "2027-08-02", "scotland"],
  ])("%s, %s, is a holiday in %s only (F-26)", (_name, day, only) => {
    const closed = NATIONS.filter((nation) => !isWorkingDay(day, bankHolidays.of(nation)));
    expect(closed).toEqual([only]);
  });

  it("a time that no clock shows in March is made up for once, in working time (F-23)", () => {
    // 01:30 on 28 March 2027, which is Easter Sunday: the clocks go from 00:59 to 02:00.
    const due = londonInstant("2027-03-28", "01:30");
    expect(due).toBe("2027-03-28T01:00:00.000Z");
    const goes = (nation: Nation) => nextWorkingMoment(due, HOURS, bankHolidays.of(nation));
    expect(goes("england")).toBe("2027-03-30T08:00:00.000Z");
    expect(goes("scotland")).toBe("2027-03-29T08:00:00.000Z");
  });

  it.each(["2026-10-25", "2027-10-31"])(
    "01:30 comes twice on %s, and what is due then is due once (F-24)",
    (day) => {
      const first = londonInstant(day, "01:30");
      const second = new Date(Date.parse(first) + 3_600_000).toISOString();
      expect([first, second].map(londonClock)).toEqual([
        { date: day, time: "01:30" },
        { date: day, time: "01:30" },
      ]);
      // A day has one instant for a time: what is planned for the day is planned for the first of the two.
      expect(londonInstant(day, "01:30")).toBe(first);
      expect(londonInstant(addDays(day, 1), "01:30") > second).toBe(true);
    },
  );

  it("every four weeks at 09:30 is 09:30 on the London clock, over both changes (F-25)", () => {
    const days = Array.from({ length: 14 }, (_, count) => addDays("2026-09-02", 28 * count));
    const instants = days.map((day) => londonInstant(day, "09:30"));
    expect(instants.map((instant) => londonClock(instant).time)).toEqual(days.map(() => "09:30"));
    expect(new Set(instants.map((instant) => instant.slice(11, 16)))).toEqual(
      new Set(["08:30", "09:30"]),
    );
  });

  it("Scotland's holiday of 2 August 2027 does not move the changeover (F-28)", () => {
    expect(firstWednesdayOfAugust(2027)).toBe("2027-08-04");
    expect(isWorkingDay("2027-08-04", bankHolidays.of("scotland"))).toBe(true);
  });

  it.each([
    ["2026-11-30", "2027-02-28"],
    ["2027-11-30", "2028-02-29"],
    ["2027-01-31", "2027-04-30"],
    ["2026-08-31", "2026-11-30"],
  ])("three months from %s is %s, the end of a shorter month (F-29)", (from, day) => {
    expect(addMonths(from, 3)).toBe(day);
  });
});
