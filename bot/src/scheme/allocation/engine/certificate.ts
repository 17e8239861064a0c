import { CheapestWay } from "./cheapest-way";
import { pairCost, placeCost, type Costs } from "./costs";
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
      value += BigInt(placeCost(tables, supporter, given[supporter]));
      given[supporter] += 1;
    }
  });
  return value;
}

/**
 * What every allocation costs at least, by the prices of places alone: each doctor pays at least their
 * cheapest way (weak duality; Ahuja, Magnanti and Orlin, "Network Flows", 1993, section 9.4). Exact, over all
 * pairs, and from nothing else that the solver worked out; its allocation only tells where to begin.
 */
export function lowerBound(
  tables: Tables,
  costs: Costs,
  { q, supporterOf }: Pick<TransportSolution, "q" | "supporterOf">,
): bigint {
  const cheapest = new CheapestWay(tables, costs, q);
  let bound = 0n;
  supporterOf.forEach((supporter, doctor) => {
    bound += BigInt(cheapest.of(doctor, supporter));
  });
  tables.supporters.places.forEach((places, supporter) => {
    for (let place = 0; place < places; place += 1) {
      const saved = q[supporter] - placeCost(tables, supporter, place);
      if (saved > 0) bound -= BigInt(saved);
    }
  });
  return bound;
}

/** Whether an allocation keeps the hard rules, and its prices prove that nothing is cheaper. False means that the solver is broken. */
export function isOptimal(tables: Tables, costs: Costs, solution: TransportSolution): boolean {
  return (
    keepsRules(tables, solution.supporterOf) &&
    valueOf(tables, costs, solution.supporterOf) === lowerBound(tables, costs, solution)
  );
}

/** Whether every pair may be one (NP9, NP19), and nobody is given more doctors than they have places for (NP10). */
function keepsRules(tables: Tables, supporterOf: Int32Array): boolean {
  const given = new Int32Array(tables.supporters.ids.length);
  return supporterOf.every((supporter, doctor) => {
    if (supporter < 0) return true;
    given[supporter] += 1;
    const hasRoom = given[supporter] <= tables.supporters.places[supporter];
    return hasRoom && mayPair(tables, doctor, supporter);
  });
}

/** What proves that nothing is better, by ids and in the weights of the instance: see `Tableau` for what they keep. */
export interface Certificate {
  /** What each doctor costs. */
  readonly u: Readonly<Record<string, number>>;
  /** What a place of each supporter is worth. */
  readonly q: Readonly<Record<string, number>>;
}

/** The prices of a solution. */
export function certificateOf({
  tables,
  solution,
}: {
  readonly tables: Tables;
  readonly solution: TransportSolution;
}): Certificate {
  const byId = (ids: readonly string[], prices: Float64Array) =>
    Object.fromEntries(ids.map((id, at) => [id, prices[at]]));
  return {
    u: byId(tables.doctors.ids, solution.u),
    q: byId(tables.supporters.ids, solution.q),
  };
}
