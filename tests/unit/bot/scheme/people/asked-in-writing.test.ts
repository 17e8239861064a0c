import { whyNotOnBehalf } from "../../../../../bot/src/scheme/people/asked-in-writing";

const TODAY = "2026-08-12";
const why = (askedOn: string, person = "tomos") =>
  whyNotOnBehalf("amara", person, { askedOn }, TODAY);

describe("What a director does for somebody who asked in writing (PF-14, PF-15)", () => {
  it("is done on a letter of today, or of the year before", () => {
    expect([why(TODAY), why("2025-08-12")]).toEqual([undefined, undefined]);
  });

  it("is not done on a letter that is still to come, or older than a year", () => {
    const refusal = { code: "letter-date-not-possible" };
    expect([why("2026-08-13"), why("2025-08-11")]).toEqual([refusal, refusal]);
  });

  it("is never done for oneself", () => {
    expect(why(TODAY, "amara")).toEqual({ code: "your-own-row" });
  });
});
