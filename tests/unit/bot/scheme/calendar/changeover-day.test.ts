import {
  canBePlanned,
  firstWednesdayOfAugust,
  nextChangeover,
} from "../../../../../bot/src/scheme/calendar/changeover-day";

describe("the day on which foundation doctors change over (NP9)", () => {
  it.each([
    [2026, "2026-08-05"],
    [2027, "2027-08-04"],
    [2028, "2028-08-02"],
    [2029, "2029-08-01"],
    [2030, "2030-08-07"],
  ])("is the first Wednesday of August %i", (year, day) => {
    expect(firstWednesdayOfAugust(year)).toBe(day);
  });

  it.each([
    ["2026-08-04", "2026-08-05", "the day before"],
    ["2026-08-05", "2026-08-05", "the day itself"],
    ["2026-08-06", "2027-08-04", "the day after"],
    ["2026-12-31", "2027-08-04", "the end of a year"],
    ["2027-01-01", "2027-08-04", "the beginning of a year"],
    ["2029-07-31", "2029-08-01", "the last of July"],
    ["2029-08-02", "2030-08-07", "the second of August"],
  ])("seen from %s it is %s next: %s", (today, day) => {
    expect(nextChangeover(today)).toBe(day);
  });

  it("can be planned for from today on, and two years ahead at most", () => {
    expect(canBePlanned("2026-08-12", "2026-08-12")).toBe(true);
    expect(canBePlanned("2028-08-12", "2026-08-12")).toBe(true);
    expect(canBePlanned("2026-08-11", "2026-08-12")).toBe(false);
    expect(canBePlanned("2028-08-13", "2026-08-12")).toBe(false);
  });
});
