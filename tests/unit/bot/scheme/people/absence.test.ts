import { absenceOf, comeBack, goAway } from "../../../../../bot/src/scheme/people/absence";
import { awayUntil } from "../../../../../bot/src/scheme/people/standing";
import { aFoundationDoctor } from "../../../../support/builders";

const TODAY = "2026-08-12";
const PERSON = aFoundationDoctor();
const from = (first: string, last: string) => goAway(PERSON, { from: first, until: last }, TODAY);

describe("saying that one is away", () => {
  it.each([
    ["today only", TODAY, TODAY],
    ["from today", TODAY, "2026-08-20"],
    ["from a later day", "2026-12-24", "2027-01-02"],
    ["for a year", TODAY, "2027-08-12"],
  ])("is taken %s", (_, first, last) => {
    expect(from(first, last)).toEqual({
      accepted: true,
      state: { ...PERSON, away: { from: first, until: last } },
      events: [{ type: "WentAway" }],
    });
  });

  it.each([
    ["a day that is over", "2026-08-11", "2026-08-20", { code: "away-in-the-past" }],
    ["a last day that is over", TODAY, "2026-08-11", { code: "away-in-the-past" }],
    [
      "a last day before the first",
      "2026-08-20",
      "2026-08-19",
      { code: "away-ends-before-it-starts" },
    ],
    ["more than a year", TODAY, "2027-08-13", { code: "away-too-long", latest: "2027-08-12" }],
  ])("is refused for %s", (_, first, last, refusal) => {
    expect(from(first, last)).toEqual({ accepted: false, refusal });
  });

  it("said again changes nothing, and with other days takes the place of the first", () => {
    const away = { ...PERSON, away: { from: TODAY, until: "2026-08-20" } };
    expect(goAway(away, away.away, TODAY)).toEqual({ accepted: true, state: away, events: [] });
    const longer = goAway(away, { from: TODAY, until: "2026-08-30" }, TODAY);
    expect(longer.accepted && longer.state.away?.until).toBe("2026-08-30");
  });
});

describe("being back", () => {
  const away = { ...PERSON, away: { from: "2026-08-14", until: "2026-08-20" } };

  it("ends an absence that holds or is to come, and leaves no trace of it", () => {
    for (const day of ["2026-08-12", "2026-08-14", "2026-08-20"]) {
      expect(comeBack(away, day)).toEqual({
        accepted: true,
        state: PERSON,
        events: [{ type: "CameBack" }],
      });
    }
  });

  it("is nothing to say for somebody who is not away", () => {
    const refused = { accepted: false, refusal: { code: "not-away" } };
    expect(comeBack(PERSON, TODAY)).toEqual(refused);
    expect(comeBack(away, "2026-08-21")).toEqual(refused);
  });

  it("comes by itself on the day after the last one", () => {
    const on = (day: string) => [absenceOf(away, day) !== undefined, awayUntil(away, day)];
    expect(on("2026-08-13")).toEqual([true, undefined]);
    expect(on("2026-08-14")).toEqual([true, "2026-08-20"]);
    expect(on("2026-08-20")).toEqual([true, "2026-08-20"]);
    expect(on("2026-08-21")).toEqual([false, undefined]);
  });
});
