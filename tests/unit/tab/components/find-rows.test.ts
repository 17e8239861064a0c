import { byText, fits } from "../../../../tab/src/components/find-rows";
import { initialsOf } from "../../../../tab/src/components/initials-of";

describe("searching and sorting", () => {
  it("finds everything by an empty search", () => {
    expect(fits("  ", [])).toBe(true);
  });

  it("wants every word, in any order, and forgives case and accents", () => {
    expect(fits("okafor ZOE", ["Zoë Okafor"])).toBe(true);
    expect(fits("okafor ben", ["Zoë Okafor"])).toBe(false);
  });

  it("sorts grades as a reader does, and the unknown last", () => {
    expect(["ST10", "", "F2", "ST3", "F1"].toSorted(byText)).toEqual([
      "F1",
      "F2",
      "ST3",
      "ST10",
      "",
    ]);
  });
});

describe("initials", () => {
  it.each([
    ["Dr Aisha Okafor", "AO"],
    ["Prof. Jean Paul de Witt", "JW"],
    ["Cher", "C"],
    ["", ""],
    ["Drew Barr", "DB"],
  ])("of %p are %p", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
