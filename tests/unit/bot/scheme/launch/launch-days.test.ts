import fc from "fast-check";
import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { firstWednesdayOfAugust } from "../../../../../bot/src/scheme/calendar/changeover-day";
import { addDays } from "../../../../../bot/src/scheme/calendar/london";
import { isWorkingDay } from "../../../../../bot/src/scheme/calendar/working-time";
import { LAUNCH_STEPS, type Launch } from "../../../../../bot/src/scheme/launch/launch";
import {
  launchYear,
  programmeStart,
  suggestedDays,
  workingDaysBefore,
} from "../../../../../bot/src/scheme/launch/launch-days";
import { warningsFor } from "../../../../../bot/src/scheme/launch/warnings";
import type { Nation } from "../../../../../bot/src/scheme/shared/time";
import { aFoundationDoctor, anInvitedSenior, aPost } from "../../../../support/builders";

const NATIONS: readonly Nation[] = ["england", "wales", "scotland", "northern-ireland"];
const ENGLAND = bankHolidays.of("england");

describe("the day on which a programme starts", () => {
  it.each([
    [2026, "2026-08-05"],
    [2027, "2027-08-04"],
    [2029, "2029-08-01"],
  ])("is the first Wednesday of August %i where nobody says otherwise", (year, day) => {
    expect(firstWednesdayOfAugust(year)).toBe(day);
    expect(programmeStart(year, [])).toBe(day);
  });

  it("is the earliest first post of an F1, whatever the others do", () => {
    const f1 = (from: string) => aFoundationDoctor({ memberships: [aPost({ from })] });
    const lastYears = aFoundationDoctor({
      memberships: [aPost({ from: "2025-08-06" }), aPost({ from: "2026-07-20", grade: "F2" })],
    });
    const people = [f1("2026-08-03"), f1("2026-07-29"), f1("2026-12-02"), lastYears];
    expect(programmeStart(2026, [...people, anInvitedSenior()])).toBe("2026-07-29");
  });
});

describe("the launch that is looked at", () => {
  const moment = { inPost: true, paired: true, launches: [] as readonly Launch[] };
  const planned = (on: string) => ({ on, from: "", by: "", at: "" });

  it.each([
    ["2026-06-01", 2026],
    ["2026-08-20", 2026],
    ["2026-10-31", 2026],
    ["2026-11-01", 2027],
    ["2027-02-01", 2027],
  ])("is on %s that of August %i", (today, year) => {
    expect(launchYear({ ...moment, today })).toBe(year);
  });

  it("is that of the running programme where a scheme begins in the middle of a year", () => {
    expect(launchYear({ ...moment, paired: false, today: "2026-11-22" })).toBe(2026);
    expect(launchYear({ ...moment, paired: false, inPost: false, today: "2026-11-22" })).toBe(2027);
  });

  it("stays with it for a while after its pairs were made", () => {
    const running: Launch = {
      id: "2026",
      schemeId: "scheme",
      start: "2026-08-05",
      steps: { introductions: planned("2026-12-01") },
    };
    const launches = [running];
    expect(launchYear({ ...moment, launches, today: "2027-01-10" })).toBe(2026);
    expect(launchYear({ ...moment, launches, today: "2027-03-10" })).toBe(2027);
  });
});

describe("counting back over days on which nobody works", () => {
  it.each<[string, number, Nation, string]>([
    ["2026-08-05", 0, "england", "2026-08-05"],
    ["2026-08-05", 5, "england", "2026-07-29"],
    ["2026-08-05", 2, "scotland", "2026-07-31"],
    ["2026-05-27", 2, "england", "2026-05-22"],
    ["2026-12-29", 1, "england", "2026-12-24"],
    ["2026-08-08", 0, "england", "2026-08-07"],
  ])("%s less %i working days in %s is %s", (day, count, nation, expected) => {
    expect(workingDaysBefore(day, count, bankHolidays.of(nation))).toBe(expected);
  });
});

describe("the suggested days of a launch", () => {
  const calendar = {
    start: "2026-08-05",
    today: "2026-05-01",
    objectionWorkingDays: 10,
    holidays: ENGLAND,
  };

  it("leaves the supervisors a week, the last applicant's supervisor their window, and the pairs a week", () => {
    expect(suggestedDays(calendar, { steps: {} })).toEqual({
      "supervisors-told": "2026-06-24",
      invitation: "2026-07-01",
      wishes: "2026-07-15",
      allocation: "2026-07-29",
      introductions: "2026-08-05",
    });
  });

  it("moves on from a step that has a later day than suggested", () => {
    const on = "2026-07-20";
    const steps = { "supervisors-told": { on, from: "", by: "", at: "" } };
    expect(suggestedDays(calendar, { steps }).invitation).toBe("2026-07-27");
  });

  it("names working days only, none before tomorrow, each after the one before it", () => {
    const day = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays("2025-01-01", days));
    fc.assert(
      fc.property(day, day, fc.constantFrom(...NATIONS), (start, today, nation) => {
        const holidays = bankHolidays.of(nation);
        const days = suggestedDays({ ...calendar, start, today, holidays }, { steps: {} });
        const inOrder = LAUNCH_STEPS.map((step) => days[step]);
        expect(inOrder).toEqual(inOrder.toSorted());
        expect(new Set(inOrder).size).toBe(inOrder.length);
        for (const one of inOrder) {
          expect(one > today).toBe(true);
          expect(isWorkingDay(one, holidays)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("has nothing unusual about it", () => {
    const days = suggestedDays(calendar, { steps: {} });
    const steps = Object.fromEntries(
      LAUNCH_STEPS.map((step) => [step, { on: days[step], from: "", by: "", at: "" }]),
    );
    for (const step of LAUNCH_STEPS) {
      expect(warningsFor(step, { steps }, { start: calendar.start, holidays: ENGLAND })).toEqual(
        [],
      );
    }
  });
});

describe("what is unusual about a step's day", () => {
  const context = { start: "2026-08-05", holidays: ENGLAND };
  const on = (day: string) => ({ on: day, from: "", by: "", at: "" });

  it("is said where doctors are asked before their supervisors were told (NP1)", () => {
    const alone = { steps: { invitation: on("2026-07-01") } };
    expect(warningsFor("invitation", alone, context)).toEqual(["before-an-earlier-step"]);
    const late = { steps: { ...alone.steps, "supervisors-told": on("2026-07-02") } };
    expect(warningsFor("invitation", late, context)).toEqual(["before-an-earlier-step"]);
    const soon = { steps: { ...alone.steps, "supervisors-told": on("2026-06-29") } };
    expect(warningsFor("invitation", soon, context)).toEqual(["soon-after-the-notice"]);
  });

  it("is said where it comes after the first day, except for the introductions", () => {
    const steps = {
      "supervisors-told": on("2026-06-01"),
      invitation: on("2026-06-10"),
      wishes: on("2026-06-11"),
      allocation: on("2026-08-10"),
      introductions: on("2026-08-11"),
    };
    expect(warningsFor("allocation", { steps }, context)).toEqual(["after-the-start"]);
    expect(warningsFor("introductions", { steps }, context)).toEqual([]);
  });
});
