import {
  certificateOf,
  isOptimal,
  lowerBound,
  valueOf,
} from "../../../../../../bot/src/scheme/allocation/engine/certificate";
import type { SolvedInstance } from "../../../../../../bot/src/scheme/allocation/engine/allocate-instance";
import { makeInstance, SIZES } from "../../../../../support/allocation-instances";
import { PlainAllocation, type Levels } from "../../../../../support/plain-allocation";
import { smallInstance } from "../../../../../support/small-instances";
import { chanceOf } from "../../../../../support/seeded-chance";
import { solved } from "../../../../../support/solved";

/** The bound worked out plainly over all pairs: what each doctor pays at least, less what places are worth beyond their cost. */
function plainBound(plain: PlainAllocation, { costs, tables }: SolvedInstance, q: Float64Array) {
  const { instance } = plain;
  const { weights } = costs;
  const weigh = ([unallocated, moved, preferences, fit]: Levels) =>
    BigInt(unallocated * weights.unallocated) +
    BigInt(moved * weights.moved) +
    BigInt(preferences * weights.preference + fit);
  const priceOf = new Map(tables.supporters.ids.map((id, at) => [id, BigInt(q[at] ?? 0)]));
  let bound = 0n;
  for (const doctor of instance.doctors) {
    const ways = [weigh(plain.levels(doctor, undefined))];
    for (const supporter of instance.supporters) {
      if (!plain.mayPair(doctor, supporter)) continue;
      ways.push(weigh(plain.levels(doctor, supporter)) + (priceOf.get(supporter.id) ?? 0n));
    }
    bound += ways.reduce((least, one) => (one < least ? one : least));
  }
  for (const supporter of instance.supporters) {
    for (let place = 0; place < supporter.places; place += 1) {
      const saved = (priceOf.get(supporter.id) ?? 0n) - BigInt(plain.placeCost(supporter, place));
      if (saved > 0n) bound -= saved;
    }
  }
  return bound;
}

describe("the certificate", () => {
  it("has the bound that all pairs give, one by one, at the prices found and at any others", () => {
    const trust = makeInstance({ size: SIZES.trust, seed: 3, tightness: "tight", dropOut: 0.1 });
    const small = Array.from({ length: 100 }, (_, seed) => smallInstance(seed));
    for (const [seed, instance] of [...small, trust].entries()) {
      const answer = solved(instance);
      const plain = new PlainAllocation(instance);
      const { tables, costs, solution } = answer;
      const chance = chanceOf(seed);
      const others = solution.q.map((price) => price + chance.below(30));
      for (const q of [solution.q, others]) {
        const bound = lowerBound(tables, costs, { ...solution, q });
        expect(bound).toBe(plainBound(plain, answer, q));
        expect(bound).toBeLessThanOrEqual(valueOf(tables, costs, solution.supporterOf));
      }
    }
  });

  it("does not hold for an allocation in which two doctors are exchanged, or one is sent away", () => {
    const { tables, costs, solution } = solved(makeInstance({ size: SIZES.trust, seed: 1 }));
    expect(isOptimal(tables, costs, solution)).toBe(true);
    const sentAway = solution.supporterOf.with(0, -1);
    expect(isOptimal(tables, costs, { ...solution, supporterOf: sentAway })).toBe(false);
    let refused = 0;
    for (let one = 1; one < 20; one += 1) {
      const other = solution.supporterOf.slice();
      other[0] = solution.supporterOf[one] ?? -1;
      other[one] = solution.supporterOf[0] ?? -1;
      if (!isOptimal(tables, costs, { ...solution, supporterOf: other })) refused += 1;
    }
    expect(refused).toBeGreaterThan(10);
  });

  it("does not hold where a hard rule is broken or a place is given twice (NP9, NP10)", () => {
    const { tables, costs, solution } = solved(makeInstance({ size: SIZES.trust, seed: 1 }));
    const allToOne = solution.supporterOf.map(() => solution.supporterOf[0] ?? -1);
    expect(isOptimal(tables, costs, { ...solution, supporterOf: allToOne })).toBe(false);
    const notSenior = tables.supporters.seniority.indexOf(2);
    const f2 = tables.doctors.seniority.indexOf(2);
    const broken = solution.supporterOf.with(f2, notSenior);
    expect(isOptimal(tables, costs, { ...solution, supporterOf: broken })).toBe(false);
  });

  it("gives the prices by ids", () => {
    const answer = solved(makeInstance({ size: SIZES.trust, seed: 1 }));
    const { u, q } = certificateOf(answer);
    const [doctor = "", supporter = ""] = [
      answer.tables.doctors.ids[7],
      answer.tables.supporters.ids[9],
    ];
    expect(u[doctor]).toBe(answer.solution.u[7]);
    expect(q[supporter]).toBe(answer.solution.q[9]);
    expect(Object.keys(u)).toHaveLength(60);
  });
});
