import highsLoader from "highs";
import { plainProblem, weigh, weighWithout, type PlainProblem } from "../plain-problem";
import type { Method, SupporterOf } from "./method";

/** A column of the programme: what it costs, and the rows it counts in. */
interface Columns {
  readonly cost: number[];
  readonly starts: number[];
  readonly rows: number[];
  readonly values: number[];
}

function add(
  { cost, starts, rows, values }: Columns,
  price: number,
  in_: readonly (readonly [number, number])[],
): void {
  cost.push(price);
  for (const [row, value] of in_) {
    rows.push(row);
    values.push(value);
  }
  starts.push(rows.length);
}

/** Every allowed pair, every doctor without anybody, and every place: a row for each doctor and each supporter. */
function columnsOf(problem: PlainProblem): {
  readonly columns: Columns;
  readonly pairs: readonly (readonly [number, number])[];
} {
  const columns: Columns = { cost: [], starts: [0], rows: [], values: [] };
  const pairs: (readonly [number, number])[] = [];
  for (let doctor = 0; doctor < problem.doctors; doctor += 1) {
    for (let supporter = 0; supporter < problem.supporters; supporter += 1) {
      const code = problem.pair(doctor, supporter);
      if (code < 0) continue;
      pairs.push([doctor, supporter]);
      add(columns, weigh(problem, code), [
        [doctor, 1],
        [problem.doctors + supporter, 1],
      ]);
    }
  }
  for (let doctor = 0; doctor < problem.doctors; doctor += 1) {
    add(columns, weighWithout(problem, doctor), [[doctor, 1]]);
  }
  problem.places.forEach((places, supporter) => {
    for (let place = 0; place < places; place += 1) {
      add(columns, problem.nextDoctor(place), [[problem.doctors + supporter, -1]]);
    }
  });
  return { columns, pairs };
}

/** npm highs (HiGHS): the whole instance as one linear programme with weights. Throws where it finds no optimum. */
export async function linearProgram(): Promise<Method> {
  const highs = await highsLoader();
  return {
    solve: (instance) => {
      const problem = plainProblem(instance);
      const { columns, pairs } = columnsOf(problem);
      const numCols = columns.cost.length;
      const numRows = problem.doctors + problem.supporters;
      const atMostOne = new Float64Array(numCols).fill(1);
      const right = new Float64Array(numRows).fill(1, 0, problem.doctors);
      const model = highs.createModel();
      try {
        model.options.set({ output_flag: false });
        model.passModel({
          numCols,
          numRows,
          colCost: Float64Array.from(columns.cost),
          colLower: new Float64Array(numCols),
          colUpper: atMostOne,
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
        const { colValue } = model.getSolution();
        const supporterOf: SupporterOf = new Int32Array(problem.doctors).fill(-1);
        pairs.forEach(([doctor, supporter], column) => {
          if ((colValue[column] ?? 0) > 0.5) supporterOf[doctor] = supporter;
        });
        return { supporterOf: () => supporterOf };
      } finally {
        model.dispose();
      }
    },
  };
}
