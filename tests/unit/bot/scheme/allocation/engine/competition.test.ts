import {
  competition,
  type Competition,
} from "../../../../../../bot/src/scheme/allocation/engine/competition";
import type { AllocationInstance } from "../../../../../../bot/src/scheme/allocation/engine/instance";
import { makeInstance } from "../../../../../support/allocation-instances";
import { PlainAllocation } from "../../../../../support/plain-allocation";
import { smallInstance } from "../../../../../support/small-instances";
import { solved } from "../../../../../support/solved";

/** Too few places for F2s in three providers, each for itself. */
const SHORT = makeInstance({
  size: { doctors: 90, supporters: 55, leps: 3 },
  seed: 8,
  tightness: "short",
  shortage: "lot",
  within: "lep",
});

/** The sets in an order and with members in an order that the seed has no part in. */
function inOrder(sets: readonly Competition[]): readonly Competition[] {
  return sets
    .map(({ doctors, supporters, places }) => ({
      doctors: doctors.toSorted(),
      supporters: supporters.toSorted(),
      places,
    }))
    .sort((a, b) => ((a.doctors[0] ?? "") < (b.doctors[0] ?? "") ? -1 : 1));
}

/** Everybody whom one of some doctors could be given. */
function withinReach(instance: AllocationInstance, doctorIds: readonly string[]): string[] {
  const plain = new PlainAllocation(instance);
  const doctors = instance.doctors.filter(({ id }) => doctorIds.includes(id));
  return instance.supporters
    .filter((supporter) => doctors.some((doctor) => plain.mayPair(doctor, supporter)))
    .map(({ id }) => id);
}

describe("who competes for too few places", () => {
  it("is nobody where everybody has a supporter", () => {
    const instance = makeInstance({ size: { doctors: 20, supporters: 30, leps: 1 }, seed: 1 });
    expect(competition(solved(instance))).toEqual([]);
  });

  it("is a set of doctors and everybody they could be given, with as many places too few as doctors go without", () => {
    const small = Array.from({ length: 100 }, (_, seed) => smallInstance(seed, "lot"));
    let sets = 0;
    for (const instance of [...small, SHORT]) {
      const answer = solved(instance);
      const competing = competition(answer);
      const short = competing.map(({ doctors, places }) => doctors.length - places);
      expect(short.every((missing) => missing > 0)).toBe(true);
      expect(short.reduce((sum, missing) => sum + missing, 0)).toBe(answer.leftOut.length);
      for (const { doctors, supporters, places } of competing) {
        expect(supporters.toSorted()).toEqual(withinReach(instance, doctors).sort());
        const has = instance.supporters.filter(({ id }) => supporters.includes(id));
        expect(places).toBe(has.reduce((sum, one) => sum + one.places, 0));
      }
      const named = competing.flatMap(({ doctors }) => doctors);
      expect(named).toEqual(expect.arrayContaining([...answer.leftOut]));
      expect(new Set(named).size).toBe(named.length);
      sets += competing.length;
    }
    expect(sets).toBeGreaterThan(20);
  });

  it("is the same whoever is unlucky, drawn by lot or not", () => {
    const first = inOrder(competition(solved(SHORT)));
    const unlucky = new Set([solved(SHORT).leftOut.join()]);
    for (let seed = 0; seed < 8; seed += 1) {
      const answer = solved({ ...SHORT, seed: `another ${seed}` });
      unlucky.add(answer.leftOut.join());
      expect(inOrder(competition(answer))).toEqual(first);
    }
    expect(unlucky.size).toBeGreaterThan(4);
    const policy = { ...SHORT.policy, shortage: "best-fit" } as const;
    expect(inOrder(competition(solved({ ...SHORT, policy })))).toEqual(first);
  });

  it("comes in one set for each provider where nobody borrows from a neighbour", () => {
    const leps = competition(solved(SHORT)).map(({ doctors }) => {
      const members = SHORT.doctors.filter(({ id }) => doctors.includes(id));
      return [...new Set(members.map(({ lep }) => lep))];
    });
    expect(leps.length).toBeGreaterThan(1);
    expect(leps.every((one) => one.length === 1)).toBe(true);
  });

  it("is not said where somebody was left out although a place is free", () => {
    const answer = solved(
      makeInstance({ size: { doctors: 20, supporters: 30, leps: 1 }, seed: 1 }),
    );
    const supporterOf = answer.solution.supporterOf.with(3, -1);
    const solution = { ...answer.solution, supporterOf };
    expect(() => competition({ ...answer, solution })).toThrow(/left out although/);
  });
});
