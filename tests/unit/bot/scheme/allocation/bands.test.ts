import { bandOf, isNewStarter } from "../../../../../bot/src/scheme/allocation/bands";
import { NEEDS, type Need } from "../../../../../bot/src/scheme/policy/allocation-rules";
import { aFoundationDoctor, aPost } from "../../../../support/builders";

const starting = (...days: readonly string[]) =>
  aFoundationDoctor({ memberships: days.map((from) => aPost({ from })) });

describe("a new starter (principle 12)", () => {
  it.each([
    ["is to come", "2026-09-30", true],
    ["begins today", "2026-08-12", true],
    ["began eight weeks ago", "2026-06-17", true],
    ["began eight weeks and a day ago", "2026-06-16", false],
  ])("is a doctor whose first post %s", (_, from, expected) => {
    expect(isNewStarter(starting(from), "2026-08-12")).toBe(expected);
  });

  it("is nobody who only moves to another post", () => {
    expect(isNewStarter(starting("2025-08-06", "2026-08-05"), "2026-08-12")).toBe(false);
  });
});

describe("the band of need of a doctor (principle 12)", () => {
  const on = "2026-08-12";
  const [fresh, before, neither] = ["2026-08-05", "2025-08-06", "2025-08-06"].map((day) =>
    starting(day),
  );
  const bands = (needFirst: readonly Need[]) =>
    [fresh, before, neither].map((one) => {
      if (one === undefined || before === undefined) throw new Error("Nobody.");
      return bandOf(one, { on, needFirst, leftOutLastTime: new Set([before.id]) });
    });

  it("is the first of the scheme's that they are in; all others come last, alike", () => {
    expect(bands(NEEDS)).toEqual([0, 1, 2]);
    expect(bands(NEEDS.toReversed())).toEqual([1, 0, 2]);
    expect(bands(["left-out-last-time"])).toEqual([1, 0, 1]);
    expect(bands([])).toEqual([0, 0, 0]);
  });

  it("is the earlier one for somebody who is in both", () => {
    const both = starting("2026-08-05");
    const leftOutLastTime = new Set([both.id]);
    expect(bandOf(both, { on, needFirst: NEEDS, leftOutLastTime })).toBe(0);
  });
});
