import { plainProblem, type PlainProblem } from "../plain-problem";
import type { Method, SupporterOf } from "./method";

interface Best {
  readonly supporter: number;
  readonly code: number;
}

/** The best supporter who has room now; the first of equals. */
function bestFree(problem: PlainProblem, load: Int32Array, doctor: number): Best | undefined {
  let supporter = -1;
  let code = Infinity;
  for (let one = 0; one < problem.supporters; one += 1) {
    const has = load[one] ?? 0;
    if (has >= (problem.places[one] ?? 0)) continue;
    const pair = problem.pair(doctor, one);
    if (pair < 0) continue;
    const cost = pair + problem.nextDoctor(has);
    if (cost >= code) continue;
    code = cost;
    supporter = one;
  }
  return supporter < 0 ? undefined : { supporter, code };
}

function give(load: Int32Array, supporter: number): number {
  load[supporter] = (load[supporter] ?? 0) + 1;
  return supporter;
}

/** Doctors in the order of the list, each given the best supporter who still has room. */
export function firstComeFirstServed(): Method {
  return {
    solve: (instance) => {
      const problem = plainProblem(instance);
      const load = new Int32Array(problem.supporters);
      const supporterOf = new Int32Array(problem.doctors).map((_, doctor) => {
        const best = bestFree(problem, load, doctor);
        return best === undefined ? -1 : give(load, best.supporter);
      });
      return { supporterOf: () => supporterOf };
    },
  };
}

/**
 * Again and again the best pair there is among those without a supporter and those with room. Doctors wait under the
 * cost of the best pair they had when they were last looked at; it only ever becomes dearer.
 */
export function bestPairFirst(): Method {
  return {
    solve: (instance) => {
      const supporterOf = pairByPair(plainProblem(instance));
      return { supporterOf: () => supporterOf };
    },
  };
}

function pairByPair(problem: PlainProblem): SupporterOf {
  const load = new Int32Array(problem.supporters);
  const supporterOf = new Int32Array(problem.doctors).fill(-1);
  const waiting = new Map<number, { readonly doctor: number; readonly supporter: number }[]>();
  const codes: number[] = [];
  const wait = (doctor: number): void => {
    const best = bestFree(problem, load, doctor);
    if (best === undefined) return;
    const line = waiting.get(best.code);
    if (line === undefined) {
      waiting.set(best.code, [{ doctor, supporter: best.supporter }]);
      codes.push(best.code);
      codes.sort((a, b) => a - b);
    } else line.push({ doctor, supporter: best.supporter });
  };
  for (let doctor = 0; doctor < problem.doctors; doctor += 1) wait(doctor);
  for (let code = codes[0]; code !== undefined; code = codes[0]) {
    const next = waiting.get(code)?.pop();
    if (next === undefined) {
      waiting.delete(code);
      codes.shift();
      continue;
    }
    const { doctor, supporter } = next;
    const has = load[supporter] ?? 0;
    const still =
      has < (problem.places[supporter] ?? 0) &&
      problem.pair(doctor, supporter) + problem.nextDoctor(has) === code;
    if (still) supporterOf[doctor] = give(load, supporter);
    else wait(doctor);
  }
  return supporterOf;
}
