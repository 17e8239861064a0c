import { followWord, isSo } from "../../../../../bot/src/scheme/participation/recorded-choice";

const NOW = "2026-08-12T11:00:00.000Z";
const IN = { state: "opted-in" } as const;
const OUT = { state: "opted-out", at: "2026-08-01T09:00:00.000Z" } as const;

describe("a choice that is written down on the doctor's word (NP13, NP15)", () => {
  it("is the doctor's own choice, made at that moment", () => {
    expect(followWord(IN, "opted-out", NOW)).toMatchObject({
      accepted: true,
      state: { state: "opted-out", at: NOW },
    });
    expect(followWord(OUT, "rejoined", NOW)).toMatchObject({ accepted: true, state: IN });
  });

  it("changes nothing where it is so already", () => {
    expect(followWord(OUT, "opted-out", NOW).accepted).toBe(false);
    expect(followWord(IN, "rejoined", NOW).accepted).toBe(false);
    expect([isSo(OUT, "opted-out"), isSo(IN, "opted-out")]).toEqual([true, false]);
    expect([isSo(OUT, "rejoined"), isSo(IN, "rejoined")]).toEqual([false, true]);
  });

  it("tells the supporter nothing: who was told of the opt-out still believes it (NP15)", () => {
    const told = { ...OUT, toldSupporter: "a-supporter" };
    expect(followWord(told, "rejoined", NOW)).toMatchObject({
      state: { state: "opted-in", toldSupporter: "a-supporter" },
    });
  });
});
