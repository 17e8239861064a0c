import highsLoader, { type Highs } from "highs";
import { plainProblem, weigh, weighWithout, type PlainProblem } from "../plain-problem";
import type { Method } from "./method";

/** Pairs that the programme begins with, for each doctor the cheapest; others are added where its prices ask for them. */
const TO_BEGIN_WITH = 40;

type Pair = readonly [doctor: number, supporter: number];
type Entry = readonly [row: number, value: number];

/** A programme in columns: what each costs, and the rows it counts in. */
class Columns {
  readonly cost: number[] = [];
  readonly starts: number[] = [0];
  readonly rows: number[] = [];
  readonly values: number[] = [];

  add(cost: number, entries: readonly Entry[]): void {
    this.cost.push(cost);
    for (const [row, value] of entries) {
      this.rows.push(row);
      this.values.push(value);
    }
    this.starts.push(this.rows.length);
  }
}

/** The pairs, every doctor without anybody, and every place: a row for each doctor and each supporter. */
function columnsOf(problem: PlainProblem, pairs: readonly Pair[]): Columns {
  const columns = new Columns();
  for (const [doctor, supporter] of pairs) {
    columns.add(weigh(problem, problem.pair(doctor, supporter)), [
      [doctor, 1],
      [problem.doctors + supporter, 1],
    ]);
  }
  for (let doctor = 0; doctor < problem.doctors; doctor += 1) {
    columns.add(weighWithout(problem, doctor), [[doctor, 1]]);
  }
  problem.places.forEach((places, supporter) => {
    for (let place = 0; place < places; place += 1) {
      columns.add(problem.nextDoctor(place), [[problem.doctors + supporter, -1]]);
    }
  });
  return columns;
}

/** What the programme with these pairs comes to: how much of each is used, and the prices of the rows. */
function solved(highs: Highs, problem: PlainProblem, pairs: readonly Pair[]) {
  const columns = columnsOf(problem, pairs);
  const numCols = columns.cost.length;
  const numRows = problem.doctors + problem.supporters;
  const right = new Float64Array(numRows).fill(1, 0, problem.doctors);
  const model = highs.createModel();
  try {
    model.options.set({ output_flag: false });
    model.passModel({
      numCols,
      numRows,
      colCost: Float64Array.from(columns.cost),
      colLower: new Float64Array(numCols),
      colUpper: new Float64Array(numCols).fill(1),
      rowLower: right,
      rowUpper: right,
      matrix: {
        format: "csc",
        numRows,
        numCols,
        starts: Int32Array.from(columns.starts),
        indices: Int32Array.from(columns.rows),
        values: Float64Array.from(columns.values),
      },
    });
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) {
      throw new Error("HiGHS found no optimum.");
    }
    const { colValue, rowDual } = model.getSolution();
    return { used: colValue, prices: rowDual };
  } finally {
    model.dispose();
  }
}

function cheapestPairs(problem: PlainProblem): Pair[] {
  return Array.from({ length: problem.doctors }, (_, doctor) =>
    Array.from({ length: problem.supporters }, (_none, supporter) => ({
      supporter,
      code: problem.pair(doctor, supporter),
    }))
      .filter(({ code }) => code >= 0)
      .sort((a, b) => a.code - b.code)
      .slice(0, TO_BEGIN_WITH)
      .map(({ supporter }): Pair => [doctor, supporter]),
  ).flat();
}

/** Pairs that are not in the programme and would make it cheaper at these prices. */
function missing(problem: PlainProblem, pairs: readonly Pair[], prices: Float64Array): Pair[] {
  const known = new Set(
    pairs.map(([doctor, supporter]) => doctor * problem.supporters + supporter),
  );
  const found: Pair[] = [];
  for (let doctor = 0; doctor < problem.doctors; doctor += 1) {
    const u = Math.round(prices[doctor] ?? 0);
    for (let supporter = 0; supporter < problem.supporters; supporter += 1) {
      const code = problem.pair(doctor, supporter);
      const q = Math.max(0, -Math.round(prices[problem.doctors + supporter] ?? 0));
      if (code < 0 || weigh(problem, code) + q >= u) continue;
      if (!known.has(doctor * problem.supporters + supporter)) found.push([doctor, supporter]);
    }
  }
  return found;
}

/**
 * npm highs (HiGHS): one linear programme with weights, which grows by the pairs that its prices ask for until they
 * ask for none. With all pairs at once, school size takes five times as long and 2 GB. Throws where it finds no optimum.
 */
export async function linearProgram(): Promise<Method> {
  const highs = await highsLoader();
  return {
    solve: (instance) => {
      const problem = plainProblem(instance);
      const pairs = cheapestPairs(problem);
      for (;;) {
        const { used, prices } = solved(highs, problem, pairs);
        const more = missing(problem, pairs, prices);
        if (more.length === 0) {
          const supporterOf = new Int32Array(problem.doctors).fill(-1);
          pairs.forEach(([doctor, supporter], column) => {
            if ((used[column] ?? 0) > 0.5) supporterOf[doctor] = supporter;
          });
          return { supporterOf: () => supporterOf };
        }
        pairs.push(...more);
      }
    },
  };
}
