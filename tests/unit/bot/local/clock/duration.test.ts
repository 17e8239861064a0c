import { advance, parseDuration, type Duration } from "../../../../../bot/src/local/clock/duration";

const duration = (text: string): Duration => {
  const found = parseDuration(text);
  if (found === undefined) throw new Error(`${text} was not understood`);
  return found;
};

describe("the durations that move the local clock", () => {
  it.each([
    ["P4M", { months: 4, days: 0, milliseconds: 0 }],
    ["P1Y2M", { months: 14, days: 0, milliseconds: 0 }],
    ["P1W", { months: 0, days: 7, milliseconds: 0 }],
    ["PT30M", { months: 0, days: 0, milliseconds: 1_800_000 }],
    ["P1DT2H", { months: 0, days: 1, milliseconds: 7_200_000 }],
    ["PT1M5S", { months: 0, days: 0, milliseconds: 65_000 }],
  ])("reads %s", (text, expected) => {
    expect(parseDuration(text)).toEqual(expected);
  });

  it.each([
    "",
    "P",
    "PT",
    "P1",
    "1D",
    "P1DT",
    "P-1D",
    "P1.5D",
    "p1d",
    "P1D ",
    "P1H",
    "PT1D",
    "P99999D",
  ])("refuses %j", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it("steps days at the same London time, over the change to winter time", () => {
    const saturdayMorning = "2026-10-24T08:30:00.000Z";
    expect(advance(saturdayMorning, duration("P1D"))).toBe("2026-10-25T09:30:00.000Z");
    expect(advance(saturdayMorning, duration("PT24H"))).toBe("2026-10-25T08:30:00.000Z");
  });

  it("steps days at the same London time, over the change to summer time", () => {
    expect(advance("2027-03-27T09:30:00.000Z", duration("P1D"))).toBe("2027-03-28T08:30:00.000Z");
  });

  it("ends a month's step on the last day of a shorter month", () => {
    expect(advance("2027-01-31T10:00:00.000Z", duration("P1M"))).toBe("2027-02-28T10:00:00.000Z");
  });

  it("keeps the seconds, and adds the exact rest after the steps", () => {
    expect(advance("2026-08-05T08:30:12.345Z", duration("P1DT2H"))).toBe(
      "2026-08-06T10:30:12.345Z",
    );
  });
});
