import { kindFit, pairCost, placeCost, unmetSteps, type Costs } from "./costs";
import { groupsOf, type Groups } from "./groups";
import { Names } from "./names";
import { metAsks, mayPair, type Tables } from "./tables";
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
 * pairs, and without anything that the solver worked out.
 */
export function lowerBound(tables: Tables, costs: Costs, q: Float64Array): bigint {
  const cheapest = new CheapestWay(tables, costs, q);
  let bound = 0n;
  for (let doctor = 0; doctor < tables.doctors.ids.length; doctor += 1) {
    bound += BigInt(cheapest.of(doctor));
  }
  tables.supporters.places.forEach((places, supporter) => {
    for (let place = 0; place < places; place += 1) {
      const saved = q[supporter] - placeCost(tables, supporter, place);
      if (saved > 0) bound -= BigInt(saved);
    }
  });
  return bound;
}

/** What each doctor pays at least at given prices. Supporters are looked at kind by kind, as their fit is told by that in part. */
class CheapestWay {
  private readonly kinds: Groups;
  /** Site, provider and price of each supporter, in the order of `kinds`. */
  private readonly site: Int32Array;
  private readonly lep: Int32Array;
  private readonly price: Float64Array;

  constructor(
    private readonly tables: Tables,
    private readonly costs: Costs,
    private readonly q: Float64Array,
  ) {
    const { supporters } = tables;
    const names = new Names();
    const kindOf = supporters.seniority.map((seniority, supporter) =>
      names.numberOf(`${seniority} ${supporters.specialty[supporter]}`),
    );
    this.kinds = groupsOf(kindOf, names.size);
    const { members } = this.kinds;
    this.site = members.map((supporter) => supporters.site[supporter]);
    this.lep = members.map((supporter) => supporters.lep[supporter]);
    this.price = Float64Array.from(members, (supporter) => q[supporter]);
  }

  of(doctor: number): number {
    const { tables, costs, q } = this;
    const { doctors, supporters } = tables;
    const { members, starts } = this.kinds;
    const current = doctors.current[doctor];
    let least = costs.leaveOut[doctor];
    // Whoever has somebody pays a move with everybody else.
    let move = 0;
    if (current >= 0) {
      least = Math.min(least, pairCost(tables, costs, doctor, current) + q[current]);
      move = costs.weights.moved;
    }
    for (let kind = 0; kind + 1 < starts.length; kind += 1) {
      const first = members[starts[kind]];
      const seniority = supporters.seniority[first];
      if (seniority <= doctors.seniority[doctor]) continue;
      const fit = kindFit(tables, doctor, seniority, supporters.specialty[first]);
      least = this.leastOfKind(kind, doctor, move + fit, least);
    }
    return least;
  }

  /** The least of what a doctor pays with anybody of a kind, beginning with `base` and place; or `least`. */
  private leastOfKind(...[kind, doctor, base, before]: [number, number, number, number]): number {
    const { tables, costs, kinds, site, lep, price } = this;
    const { policy, doctors } = tables;
    const { otherSite, otherLep } = policy.fit;
    const ownSite = doctors.site[doctor];
    const ownLep = doctors.lep[doctor];
    const end = kinds.starts[kind + 1];
    let least = before;
    for (let k = kinds.starts[kind]; k < end; k += 1) {
      const place = site[k] === ownSite ? 0 : lep[k] === ownLep ? otherSite : otherLep;
      const cost = base + place + price[k];
      if (cost >= least) continue;
      const supporter = kinds.members[k];
      if (!mayPair(tables, doctor, supporter)) continue;
      const unmet = unmetSteps(policy, doctors.asked[doctor], metAsks(tables, doctor, supporter));
      least = Math.min(least, cost + unmet * costs.weights.preference);
    }
    return least;
  }
}

/** Whether the prices of a solution prove that nothing is cheaper. False means that the solver is broken. */
export function isOptimal(tables: Tables, costs: Costs, solution: TransportSolution): boolean {
  return valueOf(tables, costs, solution.supporterOf) === lowerBound(tables, costs, solution.q);
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
