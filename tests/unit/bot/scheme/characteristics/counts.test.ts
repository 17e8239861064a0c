import fc from "fast-check";
import { countWishes, type Fared } from "../../../../../bot/src/scheme/characteristics/counts";

const KEYS = ["faith", "age", "sex"];
const fared = (...entries: readonly [string, "met" | "not-met" | "nobody-offers"][]): Fared =>
  new Map(entries);
const many = (count: number, one: Fared) => Array.from({ length: count }, () => one);

describe("what a director reads of everybody's wishes (principle 9)", () => {
  it("is nothing while fewer than five have asked", () => {
    expect(countWishes(many(4, fared(["faith", "met"])), ["faith"])).toEqual({
      asked: undefined,
      met: undefined,
      partly: undefined,
      notMet: undefined,
      byCharacteristic: [{ key: "faith", asked: undefined, met: undefined }],
    });
  });

  it("is the numbers, where each and what is left of the whole are large enough", () => {
    const doctors = [
      ...many(6, fared(["faith", "met"])),
      ...many(5, fared(["faith", "met"], ["age", "not-met"])),
      ...many(7, fared(["faith", "nobody-offers"])),
      ...many(20, fared()),
    ];
    expect(countWishes(doctors, ["faith", "age", "sex"])).toEqual({
      asked: 18,
      met: 6,
      partly: 5,
      notMet: 7,
      byCharacteristic: [
        { key: "faith", asked: 18, met: 11 },
        { key: "age", asked: 5, met: undefined },
        { key: "sex", asked: undefined, met: undefined },
      ],
    });
  });

  it("hides a large number where the rest is small: taking away would tell it", () => {
    const doctors = [...many(9, fared(["faith", "met"])), ...many(2, fared(["age", "met"]))];
    const { asked, byCharacteristic } = countWishes(doctors, ["faith", "age"]);
    expect(asked).toBe(11);
    expect(byCharacteristic).toEqual([
      { key: "faith", asked: undefined, met: undefined },
      { key: "age", asked: undefined, met: undefined },
    ]);
  });

  it("never shows a number from 1 to 4, nor two whose difference is one (PF-18, principle 9)", () => {
    const how = fc.constantFrom("met" as const, "not-met" as const, "nobody-offers" as const);
    const doctor = fc
      .dictionary(fc.constantFrom(...KEYS), how)
      .map((given): Fared => new Map(Object.entries(given)));
    const small = (n: number | undefined) => n !== undefined && n > 0 && n < 5;
    fc.assert(
      fc.property(fc.array(doctor, { maxLength: 60 }), (doctors) => {
        const counts = countWishes(doctors, KEYS);
        const { asked, met, partly, notMet, byCharacteristic } = counts;
        expect([asked, met, partly, notMet].some(small)).toBe(false);
        for (const one of byCharacteristic) {
          expect([one.asked, one.met].some(small)).toBe(false);
          if (one.asked !== undefined) expect(small((asked ?? NaN) - one.asked)).toBe(false);
          if (one.met !== undefined) expect(small((one.asked ?? NaN) - one.met)).toBe(false);
        }
      }),
    );
  });
});
