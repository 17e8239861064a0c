import fc from "fast-check";
import { isWithinJsonLimits } from "../../../../../bot/src/inbound/http/json-limits";

const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
const withFields = (fields: number) =>
  `{${Array.from({ length: fields }, (_, at) => `"f${at}":${at}`).join(",")}}`;

describe("The limits of a JSON body", () => {
  it("are 32 levels and 2,000 fields, and not one more (V15.2.2)", () => {
    expect(isWithinJsonLimits(nested(32))).toBe(true);
    expect(isWithinJsonLimits(nested(33))).toBe(false);
    expect(isWithinJsonLimits(withFields(2_000))).toBe(true);
    expect(isWithinJsonLimits(withFields(2_001))).toBe(false);
    expect(isWithinJsonLimits(`[${withFields(1_001)},${withFields(1_000)}]`)).toBe(false);
  });

  it("count what is JSON, and nothing that stands inside of a text", () => {
    const signs = fc.string({
      unit: fc.constantFrom("{", "[", ":", '"', "\\", "]", "a"),
      maxLength: 90,
    });
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (texts) => {
        expect(isWithinJsonLimits(JSON.stringify(texts))).toBe(true);
        const deep = JSON.stringify({ texts, then: "x" }).replace('"x"', nested(31));
        expect(isWithinJsonLimits(deep)).toBe(true);
        expect(isWithinJsonLimits(deep.replace(nested(31), nested(32)))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it("are looked at in no time, whatever comes", () => {
    const began = performance.now();
    for (const text of ['"'.repeat(262_144), "\\".repeat(262_144), `"${"\\".repeat(262_143)}`])
      isWithinJsonLimits(text);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
