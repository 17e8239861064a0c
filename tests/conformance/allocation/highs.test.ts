import highsLoader, { type Highs } from "highs";
import type { AllocationInstance } from "../../../bot/src/scheme/allocation/engine/instance";
import { objectiveOf } from "../../../bot/src/scheme/allocation/engine/objective";
import { makeInstance, type InstanceWishes } from "../../support/allocation-instances";
import { PlainAllocation, type Levels } from "../../support/plain-allocation";
import { solved } from "../../support/solved";

/** A way in which a doctor is placed or left out, or a place that is used: what it costs and the rows it counts in. */
interface Column {
  readonly levels: Levels;
  readonly entries: readonly (readonly [row: number, value: number])[];
}

/** One row for each doctor, who is placed once or left out; one for each supporter, whose doctors use their places. */
function columnsOf({ doctors, supporters, ...rest }: AllocationInstance): Column[] {
  const plain = new PlainAllocation({ doctors, supporters, ...rest });
  const pairs = doctors.flatMap((doctor, i) =>
    supporters.flatMap((supporter, j): Column[] => {
      if (!plain.mayPair(doctor, supporter)) return [];
      const entries = [
        [i, 1],
        [doctors.length + j, 1],
      ] as const;
      return [{ levels: plain.levels(doctor, supporter), entries }];
    }),
  );
  const leftOut = doctors.map((doctor, i): Column => {
    return { levels: plain.levels(doctor, undefined), entries: [[i, 1]] };
  });
  const places = supporters.flatMap((supporter, j) =>
    Array.from({ length: supporter.places }, (_, given): Column => {
      const levels = [0, 0, 0, plain.placeCost(supporter, given)] as const;
      return { levels, entries: [[doctors.length + j, -1]] };
    }),
  );
  return [...pairs, ...leftOut, ...places];
}

/** The least that one goal comes to where those above it keep to what they came to, each in a row of its own. */
function leastOf(
  highs: Highs,
  instance: AllocationInstance,
  columns: readonly Column[],
  above: readonly number[],
): number {
  const { doctors, supporters } = instance;
  const goal = above.length;
  const people = doctors.length + supporters.length;
  const numRows = people + goal;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { entries, levels } of columns) {
    const goals = above.map((_, k) => [people + k, levels[k] ?? 0] as const);
    for (const [row, value] of [...entries, ...goals.filter(([, value]) => value !== 0)]) {
      indices.push(row);
      values.push(value);
    }
    starts.push(indices.length);
  }
  const upper = Float64Array.from([...doctors.map(() => 1), ...supporters.map(() => 0), ...above]);
  const model = highs.createModel();
  try {
    model.options.set({ output_flag: false });
    model.passModel({
      numCols: columns.length,
      numRows,
      colCost: Float64Array.from(columns, ({ levels }) => levels[goal] ?? 0),
      colLower: new Float64Array(columns.length),
      colUpper: new Float64Array(columns.length).fill(1),
      rowLower: upper,
      rowUpper: upper,
      matrix: {
        format: "csc",
        numRows,
        numCols: columns.length,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      },
    });
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) {
      throw new Error("HiGHS found no optimum.");
    }
    const value = model.getObjectiveValue();
    if (Math.abs(value - Math.round(value)) > 1e-3) throw new Error("The optimum is not whole.");
    return Math.round(value);
  } finally {
    model.dispose();
  }
}

/** The optimum goal by goal: no weight is needed, and none is so large that a solver in fractions loses sight of it. */
function bestByHighs(highs: Highs, instance: AllocationInstance): number[] {
  const columns = columnsOf(instance);
  const goals: number[] = [];
  for (let goal = 0; goal < 4; goal += 1) goals.push(leastOf(highs, instance, columns, goals));
  return goals;
}

const MIDDLE = { doctors: 40, supporters: 32, leps: 3 };
const WISHES: readonly (readonly [string, Omit<InstanceWishes, "seed" | "size">])[] = [
  ["normal", {}],
  ["tight", { tightness: "tight" }],
  ["short", { tightness: "short" }],
  ["re-allocation", { dropOut: 0.15 }],
  ["tight re-allocation", { tightness: "tight", dropOut: 0.1 }],
  ["short re-allocation", { tightness: "short", dropOut: 0.1 }],
  ["own provider alone", { tightness: "tight", within: "lep" }],
  ["own site alone", { within: "site", dropOut: 0.1 }],
];

describe("the engine and the linear programmes of npm highs", () => {
  it.each(WISHES)("come to the same value, goal by goal: %s", async (_, wishes) => {
    const highs = await highsLoader();
    for (let seed = 1; seed <= 3; seed += 1) {
      const instance = makeInstance({ ...wishes, size: MIDDLE, seed });
      const { unallocated, moved, preferences, fit } = objectiveOf(solved(instance));
      const ours = [unallocated, moved, preferences, fit];
      expect({ seed, goals: ours }).toEqual({ seed, goals: bestByHighs(highs, instance) });
    }
  });
});
