import { munkres } from "munkres";
import { plainProblem, weigh, weighWithout } from "../plain-problem";
import type { Method } from "./method";

/** Dearer than any way to place everybody, and small enough for sums to stay exact. */
const FORBIDDEN = 3;

/**
 * npm munkres, which knows no capacities and nobody left out: each place of a supporter is a column, and so is
 * "nobody", once for each doctor.
 */
export function hungarian(): Method {
  return {
    solve: (instance) => {
      const problem = plainProblem(instance);
      const places = [...problem.places].flatMap((count, supporter) =>
        Array.from({ length: count }, (_, place) => ({ supporter, place })),
      );
      const dear = FORBIDDEN * problem.weights.without;
      const matrix = Array.from({ length: problem.doctors }, (_, doctor) => {
        const row = new Float64Array(places.length + problem.doctors);
        places.forEach(({ supporter, place }, column) => {
          const code = problem.pair(doctor, supporter);
          row[column] = code < 0 ? dear : weigh(problem, code) + problem.nextDoctor(place);
        });
        return row.fill(weighWithout(problem, doctor), places.length);
      });
      const supporterOf = new Int32Array(problem.doctors).fill(-1);
      for (const [doctor, column] of munkres(matrix)) {
        supporterOf[doctor] = places[column]?.supporter ?? -1;
      }
      return { supporterOf: () => supporterOf };
    },
  };
}
