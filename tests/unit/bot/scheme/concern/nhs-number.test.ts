import fc from "fast-check";
import { holdsNhsNumber } from "../../../../../bot/src/scheme/concern/nhs-number";

describe("digits that look like an NHS number (NP22)", () => {
  it.each([
    "9434765919",
    "943 476 5919",
    "943-476-5919",
    "the patient (943 476 5919) was",
    "９４３４７６５９１９",
    "bed 12 943 476 5919",
    "943–476–5919.",
  ])("are found in %j", (text) => {
    expect(holdsNhsNumber(text)).toBe(true);
  });

  it.each([
    "9434765918",
    "94347659190",
    "0330 123 1245",
    "07700 900123",
    "2026-08-12",
    "between 9 and 5 on ward 12",
    "943 476 and later 5919",
    "",
  ])("are not found in %j", (text) => {
    expect(holdsNhsNumber(text)).toBe(false);
  });

  it("are found for every number with a right check digit, however it is spaced, and for no other last digit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }),
        fc.constantFrom("", " ", "-", " - ".slice(0, 2)),
        (nine, gap) => {
          const ends = Array.from({ length: 10 }, (_, last) => [...nine, last].join(gap));
          // One of the ten is right, or none: where the check digit would be 10.
          const right = ends.filter(holdsNhsNumber);
          expect(right.length).toBeLessThanOrEqual(1);
          const sum = nine.reduce((sofar, digit, at) => sofar + digit * (10 - at), 0);
          expect(right.length === 0).toBe(sum % 11 === 1);
        },
      ),
    );
  });
});
