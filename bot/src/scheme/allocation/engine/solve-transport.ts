import { CheapestPath } from "./cheapest-path";
import { Tableau } from "./tableau";
import type { OnProgress, TransportProblem, TransportSolution } from "./transport";

/** Progress is told after as many doctors. */
const STEP = 256;

/**
 * Solves a transportation problem exactly. The answer depends on the order of doctors and supporters where
 * several are equally good, and on nothing else. All sums stay whole numbers below 2^53 where the costs do.
 */
export function solveTransport(
  problem: TransportProblem,
  onProgress?: OnProgress,
): TransportSolution {
  const tableau = new Tableau(problem);
  const paths = new CheapestPath(tableau);
  const waiting = placeWhoFits(tableau);
  let placed = problem.doctors - waiting.length;
  for (const doctor of waiting) {
    paths.place(doctor);
    placed += 1;
    if (placed % STEP === 0) onProgress?.(placed, problem.doctors);
  }
  return tableau;
}

/** Gives every doctor their cheapest supporter where a place is free at its first price; answers who waits. */
function placeWhoFits(tableau: Tableau): Int32Array {
  const { doctors, order } = tableau.problem;
  const waiting = new Int32Array(doctors);
  let count = 0;
  for (const doctor of order) {
    const supporter = cheapest(tableau, doctor);
    if (supporter >= 0) tableau.give(doctor, supporter);
    else {
      waiting[count] = doctor;
      count += 1;
    }
  }
  return waiting.subarray(0, count);
}

/** Prices a doctor by their cheapest way, and answers a listed supporter who is free at that price; -1 for none. */
function cheapest(tableau: Tableau, doctor: number): number {
  const { q, nextPlace, problem } = tableau;
  const { starts, supporters, codes, costOfCode } = problem.candidates;
  let least = Math.min(problem.leaveOut[doctor], leastByKind(tableau, doctor));
  let found = -1;
  for (let k = starts[doctor]; k < starts[doctor + 1]; k += 1) {
    if (costOfCode[codes[k]] > least) break;
    const supporter = supporters[k];
    const cost = costOfCode[codes[k]] + q[supporter];
    const isFree = nextPlace[supporter] === q[supporter];
    if (cost < least) {
      least = cost;
      found = isFree ? supporter : -1;
    } else if (cost === least && found < 0 && isFree) found = supporter;
  }
  tableau.u[doctor] = least;
  return found;
}

/** Nobody who is given by kind costs a doctor less than this. */
function leastByKind({ problem: { kinds } }: Tableau, doctor: number): number {
  const profile = kinds.profileOf[doctor];
  const first = kinds.rankedFrom[profile];
  if (first === kinds.rankedFrom[profile + 1]) return Infinity;
  return kinds.elsewhere[doctor] + kinds.fitOf[profile * kinds.count + kinds.ranked[first]];
}
