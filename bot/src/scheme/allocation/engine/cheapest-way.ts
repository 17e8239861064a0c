import { kindFit, pairCost, unmetSteps, type Costs } from "./costs";
import { groupsOf, type Groups } from "./groups";
import { Names } from "./names";
import { mayPair, metAsks, type Tables } from "./tables";

/**
 * What each doctor pays at least at given prices, over all supporters. These are looked at by seniority and
 * specialty, which tell a part of the fit, and there from the lowest price on: as soon as fit and price alone
 * are too much, so is everybody behind.
 */
export class CheapestWay {
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
    const names = new Names<number>();
    const kindOf = supporters.seniority.map((seniority, supporter) =>
      names.numberOf(seniority * tables.specialties + supporters.specialty[supporter]),
    );
    this.kinds = groupsOf(kindOf, names.size);
    const { members, starts } = this.kinds;
    for (let kind = 0; kind < names.size; kind += 1) {
      members.subarray(starts[kind], starts[kind + 1]).sort((a, b) => q[a] - q[b]);
    }
    this.site = members.map((supporter) => supporters.site[supporter]);
    this.lep = members.map((supporter) => supporters.lep[supporter]);
    this.price = Float64Array.from(members, (supporter) => q[supporter]);
  }

  /** The least for a doctor. It is found soonest from a supporter who suits them well (-1: from nobody). */
  of(doctor: number, from: number): number {
    const { tables, costs, q } = this;
    const { doctors, supporters } = tables;
    const { members, starts } = this.kinds;
    const current = doctors.current[doctor];
    let least = costs.leaveOut[doctor];
    for (const supporter of [from, current]) {
      if (supporter < 0 || !mayPair(tables, doctor, supporter)) continue;
      least = Math.min(least, pairCost(tables, costs, doctor, supporter) + q[supporter]);
    }
    // Whoever has somebody pays a move with everybody else.
    const move = current >= 0 ? costs.weights.moved : 0;
    for (let kind = 0; kind + 1 < starts.length; kind += 1) {
      const first = members[starts[kind]];
      const seniority = supporters.seniority[first];
      if (seniority <= doctors.seniority[doctor]) continue;
      const fit = kindFit(tables, doctor, seniority, supporters.specialty[first]);
      least = this.leastOfKind(kind, doctor, move + fit, least);
    }
    return least;
  }

  /** The least of what a doctor pays with anybody of a kind, beginning with `base`; or `before`, where that is less. */
  private leastOfKind(...[kind, doctor, base, before]: [number, number, number, number]): number {
    const { tables, costs, kinds, site, lep, price } = this;
    const { policy, doctors } = tables;
    const { otherSite, otherLep } = policy.fit;
    const ownSite = doctors.site[doctor];
    const ownLep = doctors.lep[doctor];
    const end = kinds.starts[kind + 1];
    let least = before;
    for (let k = kinds.starts[kind]; k < end && base + price[k] < least; k += 1) {
      const place = site[k] === ownSite ? 0 : lep[k] === ownLep ? otherSite : otherLep;
      const cost = base + price[k] + place;
      if (cost >= least) continue;
      const supporter = kinds.members[k];
      if (!mayPair(tables, doctor, supporter)) continue;
      const unmet = unmetSteps(policy, doctors.asked[doctor], metAsks(tables, doctor, supporter));
      const whole = cost + unmet * costs.weights.preference;
      if (whole < least) least = whole;
    }
    return least;
  }
}
