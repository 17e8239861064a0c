import { createHash } from "node:crypto";
import type { AllocationInstance } from "../../../../../../bot/src/scheme/allocation/engine/instance";
import { makeInstance } from "../../../../../support/allocation-instances";
import { PlainAllocation } from "../../../../../support/plain-allocation";
import { chanceOf } from "../../../../../support/seeded-chance";
import { smallInstance } from "../../../../../support/small-instances";
import { solved } from "../../../../../support/solved";

/**
 * The lot by its definition: one doctor after the other, those whose pair holds first, then by band, then by the hash of
 * seed and id; each is taken if all taken so far can be placed, as a plain search for an augmenting path tells.
 */
function leftOutByDefinition(instance: AllocationInstance): string[] {
  const plain = new PlainAllocation(instance);
  const key = (id: string) => createHash("sha256").update(`${instance.seed}:${id}`).digest("hex");
  const order = instance.doctors.toSorted(
    (a, b) =>
      Number(plain.hasCurrent(b)) - Number(plain.hasCurrent(a)) ||
      a.band - b.band ||
      (key(a.id) < key(b.id) ? -1 : 1),
  );
  const held = new Map(instance.supporters.map(({ id }) => [id, new Set<string>()]));
  const place = (doctorId: string, seen: Set<string>): boolean => {
    const doctor = instance.doctors.find(({ id }) => id === doctorId);
    for (const supporter of instance.supporters) {
      const has = held.get(supporter.id) ?? new Set();
      if (doctor === undefined || seen.has(supporter.id)) continue;
      if (!plain.mayPair(doctor, supporter)) continue;
      seen.add(supporter.id);
      const leaving = has.size < supporter.places ? "" : [...has].find((one) => place(one, seen));
      if (leaving === undefined) continue;
      has.delete(leaving);
      has.add(doctorId);
      return true;
    }
    return false;
  };
  return order.map(({ id }) => id).filter((id) => !place(id, new Set()));
}

/** Too few places for F2s, in three providers that help each other out. */
const SHORT = makeInstance({
  size: { doctors: 60, supporters: 38, leps: 3 },
  seed: 5,
  tightness: "short",
  shortage: "lot",
});

/** Other wishes and other work of everybody; grades and places stay. */
function withOtherWishes(instance: AllocationInstance, seed: number): AllocationInstance {
  const chance = chanceOf(seed);
  const anything = () => ({
    site: `site-${chance.below(9)}`,
    specialty: `specialty-${chance.below(5)}`,
  });
  const tokens = () => (chance.happens(0.5) ? [`token-${chance.below(4)}`] : []);
  return {
    ...instance,
    doctors: instance.doctors.map((one) => ({
      ...one,
      ...anything(),
      asks: tokens(),
      desiredSpecialty: chance.happens(0.5) ? `specialty-${chance.below(5)}` : undefined,
    })),
    supporters: instance.supporters.map((one) => ({ ...one, ...anything(), offers: tokens() })),
  };
}

describe("the lot", () => {
  it("leaves out whom its definition leaves out", () => {
    const small = Array.from({ length: 100 }, (_, seed) => smallInstance(seed, "lot"));
    let leftOut = 0;
    for (const instance of [...small, SHORT]) {
      const expected = leftOutByDefinition(instance).sort();
      expect(solved(instance).leftOut.toSorted()).toEqual(expected);
      leftOut += expected.length;
    }
    expect(leftOut).toBeGreaterThan(50);
  });

  it("leaves as few out as can be", () => {
    for (let seed = 0; seed < 80; seed += 1) {
      const byLot = solved(smallInstance(seed, "lot")).leftOut.length;
      const { solution } = solved(smallInstance(seed, "best-fit"));
      expect(byLot).toBe(solution.supporterOf.filter((supporter) => supporter < 0).length);
    }
  });

  it("does not look at wishes, offers, sites or specialties", () => {
    const { leftOut } = solved(SHORT);
    expect(leftOut.length).toBeGreaterThan(3);
    for (let seed = 0; seed < 10; seed += 1) {
      expect(solved(withOtherWishes(SHORT, seed)).leftOut).toEqual(leftOut);
    }
  });

  it("leaves out doctors who are alike equally often", () => {
    const alike = {
      ...SHORT,
      doctors: SHORT.doctors.slice(0, 12).map((one, k) => ({
        ...one,
        seniority: 1,
        band: 0,
        asks: k % 2 === 0 ? ["token-1"] : [],
      })),
      supporters: SHORT.supporters.slice(0, 4).map((one) => ({ ...one, seniority: 3, places: 2 })),
      endedPairs: [],
    };
    const rounds = 240;
    const times = new Map(alike.doctors.map(({ id }) => [id, 0]));
    for (let seed = 0; seed < rounds; seed += 1) {
      const { leftOut } = solved({ ...alike, seed: `round ${seed}` });
      for (const id of leftOut) times.set(id, (times.get(id) ?? 0) + 1);
    }
    // Four of twelve are left out each time. Eleven degrees of freedom: above 31.26 once in a thousand; the seeds are fixed.
    const expected = (rounds * 4) / 12;
    const spread = [...times.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    expect(spread).toBeLessThan(31.26);
    expect(spread).toBeGreaterThan(0);
  });
});
