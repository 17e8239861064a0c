import fc from "fast-check";
import { bankHolidays } from "../../../../../bot/src/outbound/holidays/holidays";
import { addDays, londonDate } from "../../../../../bot/src/scheme/calendar/london";
import { isWorkingDay } from "../../../../../bot/src/scheme/calendar/working-time";
import type { Nation } from "../../../../../bot/src/scheme/shared/time";
import { noteTold, planNotice } from "../../../../../bot/src/scheme/supporter/approach";
import { standingOf } from "../../../../../bot/src/scheme/supporter/application";
import { endOfTrainingYear, lastDayToObject } from "../../../../../bot/src/scheme/supporter/window";
import { anApplication } from "../../../../support/applications";

const nations = fc.constantFrom<Nation>("england", "wales", "scotland", "northern-ireland");
/** Any moment of the years whose bank holidays are known, Christmas and both changes of the clocks among them. */
const moments = fc
  .integer({ min: Date.parse("2026-01-01"), max: Date.parse("2027-11-30") })
  .map((at) => new Date(at).toISOString());
const windows = fc.integer({ min: 1, max: 30 });

describe("the window in which a supervisor may object", () => {
  it.each<[string, Nation, string, string]>([
    ["an ordinary Wednesday", "england", "2026-08-12T11:00:00.000Z", "2026-08-26"],
    ["a Saturday", "england", "2026-08-15T11:00:00.000Z", "2026-08-28"],
    ["just before Christmas", "england", "2026-12-23T16:59:00.000Z", "2027-01-11"],
    ["just before Christmas", "scotland", "2026-12-23T16:59:00.000Z", "2027-01-12"],
    ["the minute before midnight in summer", "england", "2026-08-12T22:59:00.000Z", "2026-08-26"],
    ["the minute after it", "england", "2026-08-12T23:00:00.000Z", "2026-08-27"],
  ])("opened on %s in %s, %s, has %s as its last day (NP6)", (_, nation, at, last) => {
    expect(lastDayToObject(at, 10, bankHolidays.of(nation))).toBe(last);
  });

  it("holds exactly so many whole working days of the nation, and is the same for every hour of a day (NP6)", () => {
    fc.assert(
      fc.property(nations, moments, windows, (nation, at, days) => {
        const holidays = bankHolidays.of(nation);
        const last = lastDayToObject(at, days, holidays);
        let whole = 0;
        for (let day = addDays(londonDate(at), 1); day <= last; day = addDays(day, 1)) {
          if (isWorkingDay(day, holidays)) whole += 1;
        }
        expect([whole, isWorkingDay(last, holidays)]).toEqual([days, true]);
        const noon = `${londonDate(at)}T11:00:00.000Z`;
        expect(lastDayToObject(noon, days, holidays)).toBe(last);
      }),
    );
  });

  it("is never closed by silence that nobody was asked to break: only a confirmed notice opens it (NP6)", () => {
    const confirmed = { state: "confirmed", at: "2026-01-01", by: "x", supervisorId: "y" } as const;
    fc.assert(
      fc.property(moments, fc.boolean(), (now, asked) => {
        const today = londonDate(now);
        const waiting = anApplication({ approach: confirmed });
        const planned = asked ? planNotice(waiting, confirmed.at) : undefined;
        const application = planned?.accepted === true ? planned.state : waiting;
        expect(standingOf(anApplication(), undefined, today).state).toBe(
          "waiting-for-administrator",
        );
        expect(standingOf(application, undefined, today).state).toBe("waiting-for-notice");
      }),
    );
  });

  it("ends with its last day, and on the next one the application stands without anybody's doing (NP6)", () => {
    fc.assert(
      fc.property(nations, moments, windows, (nation, at, days) => {
        const objectBy = lastDayToObject(at, days, bankHolidays.of(nation));
        const approach = { state: "confirmed", at, by: "x", supervisorId: "y" } as const;
        const told = noteTold(anApplication({ approach }), { at, channel: "bot", objectBy });
        if (!told.accepted) throw new Error("A confirmed supervisor can be told.");
        const on = (day: string) => standingOf(told.state, undefined, day).state;
        expect([on(londonDate(at)), on(objectBy), on(addDays(objectBy, 1))]).toEqual([
          "window-open",
          "window-open",
          "stands",
        ]);
      }),
    );
  });
});

describe("the end of a training year", () => {
  it.each([
    ["2026-08-04", "2026-08-04"],
    ["2026-08-05", "2027-08-03"],
    ["2026-12-31", "2027-08-03"],
    ["2027-08-03", "2027-08-03"],
  ])("seen from %s is %s, the day before the first Wednesday of August", (day, end) => {
    expect(endOfTrainingYear(day)).toBe(end);
  });
});
