import fc from "fast-check";
import { sha256 } from "../../../../../bot/src/outbound/machine/machine";
import { allocate } from "../../../../../bot/src/scheme/allocation/allocate";
import { honourWishes } from "../../../../../bot/src/scheme/allocation/honour-wishes";
import { apartKey } from "../../../../../bot/src/scheme/allocation/rules";
import {
  allocations as anyAllocations,
  gradeOf,
  loadOf,
  maySupport,
} from "../../../../support/allocation";

const pair = (doctorId: string, supporterId: string) => ({ doctorId, supporterId });
const anybody = () => true;

/** Any allocation, with some pairs that are not to be put together again (NP19). */
const allocations = fc.tuple(anyAllocations, fc.string()).map(([input, seed]) => {
  const doctors = input.people.filter(({ id }) => id.startsWith("doctor"));
  const supporters = input.people.filter(
    ({ volunteering }) => volunteering.state === "volunteered",
  );
  const all = doctors.flatMap((one) => supporters.map((two) => pair(one.id, two.id)));
  const kept = all.map(apartKey).filter((key) => sha256(seed + key).startsWith("0"));
  return { ...input, apart: new Set(kept) };
});

/** Some of all pairs share something, as a text draws it. */
const sharesOf = (seed: string) => (doctorId: string, supporterId: string) =>
  Number.parseInt(sha256(`${seed} ${doctorId} ${supporterId}`).slice(0, 2), 16) % 3;

describe("meeting what was asked for (NP7)", () => {
  it("lets two doctors change where one of them then has what they asked for", () => {
    const shares = (doctor: string, supporter: string) =>
      doctor === "d1" && supporter === "s2" ? 1 : 0;
    expect(honourWishes([pair("d1", "s1"), pair("d2", "s2")], shares, anybody)).toEqual([
      pair("d1", "s2"),
      pair("d2", "s1"),
    ]);
  });

  it("takes from nobody what they asked for, unless more is met in all", () => {
    const both = (doctor: string, supporter: string) =>
      doctor !== "" && supporter === "s2" ? 1 : 0;
    const pairs = [pair("d1", "s1"), pair("d2", "s2")];
    expect(honourWishes(pairs, both, anybody)).toEqual(pairs);
  });

  it("leaves pairs alone that could not be (NP9)", () => {
    const shares = (doctor: string, supporter: string) =>
      doctor === "d1" && supporter === "s2" ? 1 : 0;
    const pairs = [pair("d1", "s1"), pair("d2", "s2")];
    const barred = (doctor: string, supporter: string) => !(doctor === "d2" && supporter === "s1");
    expect(honourWishes(pairs, shares, barred)).toEqual(pairs);
  });

  it("never costs anybody a place: as many are placed, and the same are left, as if nobody had asked (NP12)", () => {
    fc.assert(
      fc.property(allocations, fc.string(), (input, seed) => {
        const plain = allocate(input);
        const asked = allocate({ ...input, shares: sharesOf(seed) });
        expect(asked.pairs.map((one) => one.doctorId)).toEqual(
          plain.pairs.map((one) => one.doctorId),
        );
        expect(asked.unallocated).toEqual(plain.unallocated);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps the hard rules, and nobody's places are exceeded (NP9, NP10)", () => {
    fc.assert(
      fc.property(allocations, fc.string(), (input, seed) => {
        const { pairs } = allocate({ ...input, shares: sharesOf(seed) });
        const byId = new Map(input.people.map((one) => [one.id, one]));
        for (const { doctorId, supporterId } of pairs) {
          const [doctor, supporter] = [byId.get(doctorId), byId.get(supporterId)];
          if (doctor === undefined || supporter === undefined) throw new Error("Nobody.");
          expect([gradeOf(doctor), maySupport(supporter, doctor)]).toEqual([gradeOf(doctor), true]);
          const load = loadOf(supporter, pairs) + loadOf(supporter, input.livePairs);
          const most = Math.min(supporter.capacity, input.policy.maximumCapacity);
          expect(load).toBeLessThanOrEqual(Math.max(most, loadOf(supporter, input.livePairs)));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("does not look at who could have been asked: without wishes it is the same as without the question (NP8)", () => {
    fc.assert(
      fc.property(allocations, (input) => {
        expect(allocate({ ...input, shares: () => 0 })).toEqual(allocate(input));
      }),
      { numRuns: 50 },
    );
  });

  it("leaves no two doctors who could change so that more is met", () => {
    fc.assert(
      fc.property(allocations, fc.string(), (input, seed) => {
        const shares = sharesOf(seed);
        const { pairs } = allocate({ ...input, shares });
        expect(honourWishes(pairs, shares, () => false)).toEqual(pairs);
        const byId = new Map(input.people.map((one) => [one.id, one]));
        const suits = (doctorId: string, supporterId: string) => {
          const [doctor, supporter] = [byId.get(doctorId), byId.get(supporterId)];
          if (input.apart.has(apartKey(pair(doctorId, supporterId)))) return false;
          return doctor !== undefined && supporter !== undefined && maySupport(supporter, doctor);
        };
        expect(honourWishes(pairs, shares, suits)).toEqual(pairs);
      }),
      { numRuns: 50 },
    );
  });
});
