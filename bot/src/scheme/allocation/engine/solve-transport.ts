import { CheapestPath } from "./cheapest-path";
import { Tableau } from "./tableau";
import type { CandidateList, TransportProblem, TransportSolution } from "./transport";

/**
 * Solves a transportation problem exactly. The answer depends on the order of doctors and supporters where
 * several are equally good, and on nothing else. All sums stay whole numbers below 2^53 where the costs do.
 */
export function solveTransport<List extends CandidateList>(
  problem: TransportProblem<List>,
): TransportSolution & { readonly lists: readonly List[] } {
  const tableau = new Tableau(problem);
  const paths = new CheapestPath(tableau);
  for (const doctor of placeWhoFits(tableau)) paths.place(doctor);
  return tableau;
}

/** Gives every doctor their cheapest supporter where a place is free at its first price; answers who waits. */
function placeWhoFits<List extends CandidateList>(tableau: Tableau<List>): Int32Array {
  const { problem, u } = tableau;
  const waiting = new Int32Array(problem.doctors);
  let count = 0;
  for (let doctor = 0; doctor < problem.doctors; doctor += 1) {
    const list = problem.firstCandidates(doctor);
    tableau.lists.push(list);
    const { value, supporter } = cheapest(
      tableau,
      list,
      Math.min(problem.leaveOut[doctor], list.rest),
    );
    u[doctor] = value;
    if (supporter >= 0) tableau.give(doctor, supporter);
    else {
      waiting[count] = doctor;
      count += 1;
    }
  }
  return waiting.subarray(0, count);
}

/** The least that a listed supporter costs at today's prices, where it is below `limit`, and one who is free at that; -1 for none. */
function cheapest<List extends CandidateList>(
  { q, nextPlace }: Tableau<List>,
  { supporters, costs, length }: List,
  limit: number,
): { readonly value: number; readonly supporter: number } {
  let value = limit;
  let found = -1;
  for (let k = 0; k < length && costs[k] <= value; k += 1) {
    const supporter = supporters[k];
    const cost = costs[k] + q[supporter];
    const isFree = nextPlace[supporter] === q[supporter];
    if (cost < value) {
      value = cost;
      found = isFree ? supporter : -1;
    } else if (cost === value && found < 0 && isFree) found = supporter;
  }
  return { value, supporter: found };
}
