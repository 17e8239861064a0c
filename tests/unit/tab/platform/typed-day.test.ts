import fc from "fast-check";
import { dayToType, dayTyped } from "../../../../tab/src/platform/typed-day";

describe("a day that is typed", () => {
  it.each([
    ["22/11/2026", "2026-11-22"],
    ["3.8.2026", "2026-08-03"],
    ["03-08-2026", "2026-08-03"],
    ["22 Nov 2026", "2026-11-22"],
    ["Sunday 22nd November 2026", "2026-11-22"],
    [" 2026-11-22 ", "2026-11-22"],
    ["29/2/2028", "2028-02-29"],
  ])("%p is %p, whatever the browser is set to", (typed, day) => {
    expect(dayTyped(typed)).toBe(day);
  });

  it.each([
    "",
    "11/22/2026",
    "31/6/2026",
    "29/2/2027",
    "22/11",
    "22/11/20",
    "0/1/2026",
    "22 Foo 2026",
    "soon",
  ])("%p is none: the month never comes first", (typed) => {
    expect(dayTyped(typed)).toBeUndefined();
  });

  it("is read back as it is shown, for every day", () => {
    const days = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(days, (since1970) => {
        const day = new Date(since1970 * 86_400_000).toISOString().slice(0, 10);
        expect(dayTyped(dayToType(day))).toBe(day);
      }),
    );
  });
});
