import { weigh, weighWithout, type PlainProblem } from "./plain-problem";

/** What an allocation came to. */
export interface Score {
  readonly without: number;
  /** Doctors who asked for something, and those of them of whom something was met. */
  readonly asked: number;
  readonly met: number;
  /** Everything it costs, exactly. */
  readonly value: bigint;
}

/** Counts what an allocation came to. Throws where it breaks a rule: then its numbers would mean nothing. */
export function scoreOf(problem: PlainProblem, supporterOf: Int32Array): Score {
  const load = new Int32Array(problem.supporters);
  let [without, asked, met] = [0, 0, 0];
  let value = 0n;
  supporterOf.forEach((supporter, doctor) => {
    if (problem.asked[doctor] !== 0) asked += 1;
    if (supporter < 0) {
      without += 1;
      value += BigInt(weighWithout(problem, doctor));
      return;
    }
    const code = problem.pair(doctor, supporter);
    const has = load[supporter] ?? 0;
    if (code < 0 || has >= (problem.places[supporter] ?? 0)) throw new Error("A rule is broken.");
    if (problem.met(doctor, supporter) > 0) met += 1;
    load[supporter] = has + 1;
    value += BigInt(weigh(problem, code) + problem.nextDoctor(has));
  });
  return { without, asked, met, value };
}

/**
 * What no allocation costs less than, by what each supporter's place is said to be worth: exact, over all pairs, and
 * true whatever the prices are (weak duality). Equal to an allocation's value, it proves that one the best.
 */
export function leastValue(problem: PlainProblem, q: Float64Array): bigint {
  let least = 0n;
  for (let doctor = 0; doctor < problem.doctors; doctor += 1) {
    let cheapest = weighWithout(problem, doctor);
    for (let supporter = 0; supporter < problem.supporters; supporter += 1) {
      const code = problem.pair(doctor, supporter);
      if (code < 0) continue;
      const cost = weigh(problem, code) + (q[supporter] ?? 0);
      if (cost < cheapest) cheapest = cost;
    }
    least += BigInt(cheapest);
  }
  problem.places.forEach((places, supporter) => {
    for (let place = 0; place < places; place += 1) {
      const saved = (q[supporter] ?? 0) - problem.nextDoctor(place);
      if (saved > 0) least -= BigInt(saved);
    }
  });
  return least;
}
