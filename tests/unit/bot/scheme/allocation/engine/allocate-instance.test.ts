import { allocateInstance } from "../../../../../../bot/src/scheme/allocation/engine/allocate-instance";
import type { AllocationInstance } from "../../../../../../bot/src/scheme/allocation/engine/instance";
import { objectiveOf } from "../../../../../../bot/src/scheme/allocation/engine/objective";
import { inAnotherOrder, makeInstance, SIZES } from "../../../../../support/allocation-instances";
import { PlainAllocation } from "../../../../../support/plain-allocation";
import { smallInstance } from "../../../../../support/small-instances";
import { digest, pairsOf, solved } from "../../../../../support/solved";

/** Instances of all sorts: half of them with a lot. */
const SMALL = Array.from({ length: 100 }, (_, seed) =>
  smallInstance(seed, seed % 2 === 0 ? "best-fit" : "lot"),
);

function answerOf(instance: AllocationInstance) {
  const answer = solved(instance);
  return { pairs: [...pairsOf(answer)].sort(), leftOut: answer.leftOut.toSorted() };
}

/** Other words for everything but ids: a text for each text, in one and the same way. */
function renamed(instance: AllocationInstance): AllocationInstance {
  const other = (name: string) => `${name.split("").reverse().join("")}!`;
  const workplace = (one: { lep: string; site: string; specialty: string; personId: string }) => ({
    lep: other(one.lep),
    site: other(one.site),
    specialty: other(one.specialty),
    personId: other(one.personId),
  });
  return {
    ...instance,
    doctors: instance.doctors.map((one) => ({
      ...one,
      ...workplace(one),
      desiredSpecialty: one.desiredSpecialty && other(one.desiredSpecialty),
      asks: one.asks.map(other),
    })),
    supporters: instance.supporters.map((one) => ({
      ...one,
      ...workplace(one),
      offers: one.offers.map(other),
    })),
  };
}

describe("the best allocation", () => {
  it("breaks no hard rule: seniority, ended pairs, oneself, how far away, places (NP9, NP10, NP19, BS8)", () => {
    for (const instance of SMALL) {
      const plain = new PlainAllocation(instance);
      const pairs = pairsOf(solved(instance));
      const forbidden = instance.doctors.filter((doctor) => {
        const supporter = instance.supporters.find(({ id }) => id === pairs.get(doctor.id));
        return supporter !== undefined && !plain.mayPair(doctor, supporter);
      });
      const overfull = instance.supporters.filter(
        ({ id, places }) => [...pairs.values()].filter((one) => one === id).length > places,
      );
      expect({ forbidden, overfull }).toEqual({ forbidden: [], overfull: [] });
    }
  });

  it("says how good it is, goal by goal", () => {
    for (const instance of SMALL) {
      const answer = solved(instance);
      const plain = new PlainAllocation(instance);
      const value = plain.value(pairsOf(answer), new Set(answer.leftOut));
      expect(Object.values(objectiveOf(answer))).toEqual(value);
    }
  });

  it("is the same for ten orders of the same people", () => {
    const school = makeInstance({ size: { doctors: 90, supporters: 70, leps: 4 }, seed: 4 });
    for (const instance of [...SMALL.slice(0, 20), school]) {
      const answer = answerOf(instance);
      for (let order = 0; order < 10; order += 1) {
        expect(answerOf(inAnotherOrder(instance, order))).toEqual(answer);
      }
    }
  });

  it("does not depend on what anything is called, ids apart", () => {
    for (const instance of SMALL) expect(answerOf(renamed(instance))).toEqual(answerOf(instance));
  });

  it("is the same when it is asked for again", () => {
    const instance = makeInstance({ size: SIZES.trust, seed: 2, tightness: "tight", dropOut: 0.1 });
    expect(answerOf(instance)).toEqual(answerOf(instance));
  });

  it("places everybody where the best pair alone would leave somebody out", () => {
    const workplace = { lep: "Trust", site: "Site", specialty: "medicine" };
    const doctor = { ...workplace, desiredSpecialty: undefined, within: "lep", band: 0 } as const;
    const supporter = { ...workplace, places: 1, committed: 0 };
    const instance: AllocationInstance = {
      ...makeInstance({ size: SIZES.trust, seed: 1 }),
      doctors: [
        { ...doctor, id: "f1", personId: "a", seniority: 1, asks: ["img"] },
        { ...doctor, id: "f2", personId: "b", seniority: 2, asks: [] },
      ],
      supporters: [
        { ...supporter, id: "st1", personId: "c", seniority: 3, offers: ["img"] },
        { ...supporter, id: "f2 volunteer", personId: "d", seniority: 2, offers: [] },
      ],
      endedPairs: [],
      currentPairs: [],
    };
    expect(answerOf(instance).pairs).toEqual([
      ["f1", "f2 volunteer"],
      ["f2", "st1"],
    ]);
  });

  it("tells how far it has come in steps of 256 doctors at least", () => {
    const steps: number[] = [];
    const instance = makeInstance({ size: { doctors: 900, supporters: 700, leps: 9 }, seed: 1 });
    allocateInstance(instance, digest, (placed, of) => {
      expect(of).toBe(900);
      steps.push(placed);
    });
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.every((placed) => placed % 256 === 0 && placed <= 900)).toBe(true);
  });
});

describe("an instance that cannot be solved exactly", () => {
  const instance = smallInstance(1);
  const { policy } = instance;

  it.each([
    ["being further away costs less", { fit: { ...policy.fit, otherSite: 7 } }],
    ["a second doctor costs less than the first", { fit: { ...policy.fit, load: [8, 0] } }],
    ["nothing is said about load", { fit: { ...policy.fit, load: [] } }],
    ["a cost is not whole", { fit: { ...policy.fit, perRankGap: 0.5 } }],
    ["a request that is met costs", { preferences: { noneHonoured: -3, eachUnmet: 1 } }],
    ["costs are too finely graded", { fit: { ...policy.fit, gapCap: 10_000_000 } }],
  ])("is refused where %s", (_, change) => {
    expect(() => solved({ ...instance, policy: { ...policy, ...change } })).toThrow(/polic/i);
  });

  it("is refused where a seniority is none", () => {
    const [one] = makeInstance({ size: SIZES.trust, seed: 1 }).supporters;
    const supporters = one === undefined ? [] : [{ ...one, seniority: 100 }];
    expect(() => solved({ ...instance, supporters })).toThrow(/0 to 99/);
  });

  it("is refused where sums would pass 2^53", () => {
    const fit = { ...policy.fit, load: [0, 2 ** 50] };
    expect(() => solved({ ...instance, policy: { ...policy, fit } })).toThrow(/too large/);
  });
});
