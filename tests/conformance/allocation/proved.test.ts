import { isOptimal } from "../../../bot/src/scheme/allocation/engine/certificate";
import { competition } from "../../../bot/src/scheme/allocation/engine/competition";
import { makeInstance, SIZES, type InstanceWishes } from "../../support/allocation-instances";
import { solved } from "../../support/solved";

const SCHOOL: readonly (readonly [string, Omit<InstanceWishes, "seed" | "size">])[] = [
  ["normal", {}],
  ["tight", { tightness: "tight" }],
  ["short", { tightness: "short" }],
  ["short, with a lot", { tightness: "short", shortage: "lot" }],
  ["re-allocation", { dropOut: 0.1 }],
  ["short re-allocation, with a lot", { tightness: "short", dropOut: 0.1, shortage: "lot" }],
  ["own provider alone", { tightness: "tight", within: "lep", shortage: "lot" }],
  ["own site alone", { within: "site" }],
];

describe("the allocation of a foundation school", () => {
  it.each(SCHOOL)("is proved, and so is why some go without: %s", (_, wishes) => {
    const answer = solved(makeInstance({ ...wishes, size: SIZES.school, seed: 1 }));
    const { tables, costs, solution } = answer;
    expect(isOptimal(tables, costs, solution)).toBe(true);
    const without = solution.supporterOf.filter((supporter) => supporter < 0).length;
    const short = competition(answer).map(({ doctors, places }) => doctors.length - places);
    const all = short.reduce((sum, missing) => sum + missing, 0);
    expect(all).toBe(without + answer.leftOut.length);
  });
});

describe("the allocation of a Trust and of a provider", () => {
  it("is proved for a hundred instances of all sorts", () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const [, wishes] = SCHOOL[seed % SCHOOL.length] ?? ["normal", {}];
      const { tables, costs, solution } = solved(
        makeInstance({ ...wishes, size: seed % 10 === 0 ? SIZES.lep : SIZES.trust, seed }),
      );
      expect(isOptimal(tables, costs, solution)).toBe(true);
    }
  });
});
