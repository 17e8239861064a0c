import fc from "fast-check";
import { pairsAfter } from "../../../../../bot/src/scheme/allocation/all-pairs";
import {
  checkLocks,
  takesFromSomebody,
  whyNotGive,
} from "../../../../../bot/src/scheme/allocation/by-hand";
import { pairsThatHold } from "../../../../../bot/src/scheme/allocation/pairs-on-a-day";
import type { AllocationQuestion } from "../../../../../bot/src/scheme/allocation/question";
import { apartKey, type LivePair } from "../../../../../bot/src/scheme/allocation/rules";
import {
  answered,
  idsOf,
  isSupported,
  keys,
  loadOf,
  mayBeGiven,
  personOf,
  placesOf,
} from "../../../../support/plain-rules";
import { questions } from "../../../../support/questions";

const small = questions({ doctors: 14, seniors: 10 });

describe("what a director settles by hand", () => {
  const pairsToTry = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 });
  /** Some pairs of a doctor with anybody, each doctor once. */
  function tried(question: AllocationQuestion, draws: readonly (readonly [number, number])[]) {
    const doctors = question.people.filter(isSupported);
    const byDoctor = new Map<string, LivePair>();
    for (const [one, other] of draws) {
      const doctor = doctors[one % Math.max(1, doctors.length)];
      const supporter = question.people[other % Math.max(1, question.people.length)];
      if (doctor === undefined || supporter === undefined) continue;
      byDoctor.set(doctor.id, { doctorId: doctor.id, supporterId: supporter.id });
    }
    return [...byDoctor.values()];
  }

  it("stays where solving again is done around it, or is named with the rule that is against it (NP9, NP10, NP19)", () => {
    fc.assert(
      fc.property(small, pairsToTry, (question, draws) => {
        const locks = tried(question, draws);
        const { locked, gone } = checkLocks(question, locks);
        expect(keys([...locked, ...gone.map(({ pair }) => pair)])).toEqual(keys(locks));
        const settled = { ...question, locked };
        const proposed = answered(settled);
        expect(keys(proposed.all)).toEqual(expect.arrayContaining(keys(locked)));
        const after = pairsAfter(settled, proposed);
        const isOverfull = question.people.some((supporter) => {
          const before = loadOf(supporter, pairsThatHold(question));
          return loadOf(supporter, after) > Math.max(placesOf(supporter, question), before);
        });
        // Such a change is refused as a whole; it only happens where somebody keeps a place that was settled for another.
        expect(takesFromSomebody(settled, proposed)).toBe(isOverfull);
        const left = new Set(idsOf(proposed.unallocated));
        const keeps = pairsThatHold(question).some(({ doctorId }) => left.has(doctorId));
        if (isOverfull) expect([keeps, locked.length > 0]).toEqual([true, true]);
      }),
      { numRuns: 40 },
    );
  });

  it("is refused exactly where a rule is against it or the places are taken, everybody else staying (NP9, NP10)", () => {
    fc.assert(
      fc.property(small, pairsToTry, (question, draws) => {
        const proposed = answered(question);
        for (const pair of tried(question, draws)) {
          const doctor = personOf(question, pair.doctorId);
          const supporter = personOf(question, pair.supporterId);
          const others = proposed.all.filter(({ doctorId }) => doctorId !== doctor.id);
          const hasRoom = loadOf(supporter, others) < placesOf(supporter, question);
          const holds = pairsThatHold(question).some((one) => apartKey(one) === apartKey(pair));
          const may =
            holds && !question.released.has(doctor.id)
              ? hasRoom
              : hasRoom && supporter.away === undefined && mayBeGiven(supporter, doctor, question);
          expect(whyNotGive(question, proposed, pair) === undefined).toBe(may);
        }
      }),
      { numRuns: 40 },
    );
  });
});
