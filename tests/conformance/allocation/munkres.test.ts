import { munkres } from "munkres";
import type { AllocationInstance } from "../../../bot/src/scheme/allocation/engine/instance";
import { objectiveOf } from "../../../bot/src/scheme/allocation/engine/objective";
import { PlainAllocation, type Levels } from "../../support/plain-allocation";
import { smallInstance } from "../../support/small-instances";
import { solved } from "../../support/solved";

/** Steps of one goal that outweigh all of the goals below it: few people cannot come to so many. */
const STEP = 2_000;

function weigh(levels: Levels): number {
  return levels.reduce((sum, level) => sum * STEP + level, 0);
}

/** The best value by the Hungarian method: a column for each place, and for each doctor one that leaves them out. */
function bestByMunkres(instance: AllocationInstance): number {
  const plain = new PlainAllocation(instance);
  const places = instance.supporters.flatMap((supporter) =>
    Array.from({ length: supporter.places }, (_, given) => ({ supporter, given })),
  );
  const matrix = instance.doctors.map((doctor) => [
    ...places.map(({ supporter, given }) =>
      plain.mayPair(doctor, supporter)
        ? weigh(plain.levels(doctor, supporter)) + plain.placeCost(supporter, given)
        : weigh([100, 0, 0, 0]),
    ),
    ...instance.doctors.map(() => weigh(plain.levels(doctor, undefined))),
  ]);
  if (matrix.length === 0) return 0;
  return munkres(matrix).reduce((sum, [row, column]) => sum + (matrix[row]?.[column] ?? NaN), 0);
}

describe("the engine and the Hungarian method of npm munkres", () => {
  it("come to the same value for 2,000 small instances of all sorts", () => {
    const kinds = { withCurrent: 0, short: 0, withNobody: 0 };
    for (let seed = 1_000; seed < 3_000; seed += 1) {
      const instance = smallInstance(seed);
      const { unallocated, moved, preferences, fit } = objectiveOf(solved(instance));
      const value = weigh([unallocated, moved, preferences, fit]);
      if (value !== bestByMunkres(instance)) throw new Error(`Not the same for seed ${seed}.`);
      kinds.withCurrent += Number(instance.currentPairs.length > 0);
      kinds.short += Number(unallocated > 0);
      kinds.withNobody += Number(unallocated === instance.doctors.length);
    }
    expect(Math.min(...Object.values(kinds))).toBeGreaterThan(200);
  });
});
