import fc from "fast-check";
import {
  dayAndTime,
  daySpan,
  instantOf,
  londonTime,
  shortDay,
} from "../../../../tab/src/platform/london-time";

describe("London time in the tab", () => {
  it("shows the send time as a clock in London shows it, in summer and in winter", () => {
    expect(dayAndTime("2026-08-05T08:30:00.000Z")).toBe("Wednesday 5 August 2026 at 09:30");
    expect(dayAndTime("2026-12-02T09:30:00.000Z")).toBe("Wednesday 2 December 2026 at 09:30");
  });

  it("reads back what it shows, at any minute but the hour that comes twice", () => {
    const minutes = fc.integer({
      min: Date.parse("2025-01-01T00:00:00Z") / 60_000,
      max: Date.parse("2030-01-01T00:00:00Z") / 60_000,
    });
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = new Date(minute * 60_000).toISOString();
        const read = instantOf(londonTime(instant));
        expect(read).toBeDefined();
        expect(londonTime(read ?? "")).toEqual(londonTime(instant));
      }),
    );
  });

  it("knows that the clocks skip an hour in March", () => {
    expect(instantOf({ day: "2026-03-29", time: "01:30" })).toBeUndefined();
    expect(instantOf({ day: "2026-03-29", time: "02:30" })).toBe("2026-03-29T01:30:00.000Z");
  });

  it("takes the first of the two half past ones in October", () => {
    expect(instantOf({ day: "2026-10-25", time: "01:30" })).toBe("2026-10-25T00:30:00.000Z");
  });

  it.each([
    ["", "09:30"],
    ["2026-02-30", "09:30"],
    ["2026-08-05", ""],
    ["2026-08-05", "25:00"],
    ["tomorrow", "09:30"],
  ])("takes %p %p for no time", (day, time) => {
    expect(instantOf({ day, time })).toBeUndefined();
  });

  it("shows a day, and a span of days with what they share said once", () => {
    expect(shortDay("2026-08-05")).toBe("5 Aug 2026");
    expect(daySpan("2026-08-05", "2026-12-01")).toMatch(/^5 Aug\s–\s1 Dec 2026$/);
  });
});
