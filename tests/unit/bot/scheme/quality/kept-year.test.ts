import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import {
  keptYear,
  yearsShown,
  yearsToKeep,
  type KeepingQuestion,
} from "../../../../../bot/src/scheme/quality/kept-year";
import { programmeYear } from "../../../../../bot/src/scheme/quality/programme-year";

const policy = DEFAULT_POLICY;
const asked = (changes: Partial<KeepingQuestion>): KeepingQuestion => ({
  ...{ createdOn: "2025-07-01", policy, today: "2026-08-05", kept: [2024] },
  ...changes,
});
const begins = (changes: Partial<KeepingQuestion>) =>
  yearsToKeep(asked(changes)).map((year) => year.begins);
const place = { schemeId: "scheme", policy, today: "2026-08-05" };

describe("the figures of a year that is over (MX4)", () => {
  it("are kept from the day after it, once, and later where that day was missed", () => {
    expect(begins({ today: "2026-08-04" })).toEqual([]);
    expect(begins({})).toEqual([2025]);
    expect(begins({ today: "2027-07-01" })).toEqual([2025]);
    expect(begins({ kept: [2024, 2025] })).toEqual([]);
  });

  it("are not made up once its records are gone", () => {
    expect(begins({ today: "2027-08-04" })).toEqual([2026]);
  });

  it("are in fives, with no true number and nobody in them (principle 9)", () => {
    const kept = keptYear({ doctors: 38, pairs: 41, back: 1 }, programmeYear(2025), place);
    const shown = kept?.state.figures.filter(({ fives }) => fives !== undefined);
    expect(shown).toEqual([
      { figure: "doctors", fives: 35 },
      { figure: "back", fives: 0 },
      { figure: "pairs", fives: 40 },
    ]);
    expect(kept?.state).toMatchObject({ id: "2025", keptOn: "2026-08-05", keptInPart: false });
    expect(Object.keys(kept?.state ?? {}).toSorted()).toEqual([
      "begins",
      "figures",
      "id",
      "keptInPart",
      "keptOn",
      "schemeId",
    ]);
  });

  it("are not kept of a year in which nobody took part", () => {
    expect(keptYear({ doctors: 0, pairs: 0 }, programmeYear(2025), place)).toBeUndefined();
  });

  it("are shown for ten years, the latest first, and none of a year that is not over", () => {
    const kept = [2015, 2016, 2025, 2026].flatMap((year) => {
      const found = keptYear({ pairs: 9 }, programmeYear(year), place);
      return found === undefined ? [] : [found.state];
    });
    expect(yearsShown(kept, programmeYear(2026)).map((one) => one.begins)).toEqual([2025, 2016]);
  });
});
