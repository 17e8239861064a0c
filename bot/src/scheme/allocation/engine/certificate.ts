import { pairCost, type Costs } from "./costs";
import { mayPair, type Tables } from "./tables";
import type { TransportSolution } from "./transport";

/** What an allocation costs, exactly. */
export function valueOf(tables: Tables, costs: Costs, supporterOf: Int32Array): bigint {
  const given = new Int32Array(tables.supporters.ids.length);
  let value = 0n;
  supporterOf.forEach((supporter, doctor) => {
    if (supporter < 0) value += BigInt(costs.leaveOut[doctor]);
    else {
      value += BigInt(pairCost(tables, costs, doctor, supporter));
      value += BigInt(costs.placeCost(supporter, given[supporter]));
      given[supporter] += 1;
    }
  });
  return value;
}

/**
 * What every allocation costs at least, by the prices of places alone: each doctor pays at least their
 * cheapest way (weak duality; Ahuja, Magnanti and Orlin, "Network Flows", 1993, section 9.4). Exact, over all pairs.
 */
export function lowerBound(tables: Tables, costs: Costs, q: Float64Array): bigint {
  const { doctors, supporters } = tables;
  let bound = 0n;
  for (let doctor = 0; doctor < doctors.ids.length; doctor += 1) {
    let least = costs.leaveOut[doctor];
    for (let supporter = 0; supporter < supporters.ids.length; supporter += 1) {
      if (!mayPair(tables, doctor, supporter)) continue;
      const cost = pairCost(tables, costs, doctor, supporter) + q[supporter];
      if (cost < least) least = cost;
    }
    bound += BigInt(least);
  }
  supporters.places.forEach((places, supporter) => {
    for (let place = 0; place < places; place += 1) {
      const saved = q[supporter] - costs.placeCost(supporter, place);
      if (saved > 0) bound -= BigInt(saved);
    }
  });
  return bound;
}

/** Whether the prices of a solution prove that nothing is cheaper. False means that the solver is broken. */
export function isOptimal(tables: Tables, costs: Costs, solution: TransportSolution): boolean {
  return valueOf(tables, costs, solution.supporterOf) === lowerBound(tables, costs, solution.q);
}
