import fc from "fast-check";
import { sha256 } from "../../../../../bot/src/outbound/machine/machine";
import { allocate, type AllocationInput } from "../../../../../bot/src/scheme/allocation/allocate";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import {
  allocations,
  changedMinds,
  gradeOf,
  isSupported,
  loadOf,
  mayBeGiven,
  maySupport,
  mostThatCanBePlaced,
  placesOf,
} from "../../../../support/allocation";
import { optedOut } from "../../../../support/builders";

function personOf({ people }: AllocationInput, id: string): Person {
  const person = people.find((one) => one.id === id);
  if (person === undefined) throw new Error(`Nobody is ${id}.`);
  return person;
}

/** The same people and pairs in an order that a text draws. */
function shuffled(input: AllocationInput, seed: string): AllocationInput {
  const order = (one: string, other: string) =>
    sha256(seed + one) < sha256(seed + other) ? -1 : 1;
  return {
    ...input,
    people: input.people.toSorted((a, b) => order(a.id, b.id)),
    livePairs: input.livePairs.toSorted((a, b) => order(a.doctorId, b.doctorId)),
  };
}

describe("any allocation", () => {
  it("has only strictly more senior volunteers as supporters, F2 or above (NP2, NP9)", () => {
    fc.assert(
      fc.property(allocations, (input) => {
        for (const { doctorId, supporterId } of allocate(input).pairs) {
          const doctor = personOf(input, doctorId);
          const supporter = personOf(input, supporterId);
          expect([gradeOf(supporter), gradeOf(doctor), maySupport(supporter, doctor)]).toEqual([
            gradeOf(supporter),
            gradeOf(doctor),
            true,
          ]);
        }
      }),
    );
  });

  it("fills nobody beyond their own word or the scheme's maximum (NP10)", () => {
    fc.assert(
      fc.property(allocations, (input) => {
        const { pairs } = allocate(input);
        for (const supporter of input.people) {
          const before = loadOf(supporter, input.livePairs);
          const after = before + loadOf(supporter, pairs);
          expect(after).toBeLessThanOrEqual(Math.max(before, placesOf(supporter, input)));
        }
      }),
    );
  });

  it("names every foundation doctor once: paired before, paired now, or left with a reason (NP12)", () => {
    fc.assert(
      fc.property(fc.oneof(allocations, changedMinds), (input) => {
        const { pairs, unallocated } = allocate(input);
        const named = [...input.livePairs, ...pairs, ...unallocated].map((one) => one.doctorId);
        const everybody = input.people.filter(isSupported).map(({ id }) => id);
        expect(named.toSorted()).toEqual(everybody.toSorted());
      }),
    );
  });

  it.each([
    ["when everybody may be given to everybody", allocations],
    ["after many changed their mind (NP19)", changedMinds],
  ])(
    "leaves nobody out who could be placed, by a count made in another way (NP12), %s",
    (_, any) => {
      fc.assert(
        fc.property(any, (input) => {
          expect(allocate(input).pairs).toHaveLength(mostThatCanBePlaced(input));
        }),
        { numRuns: 150 },
      );
    },
  );

  it("puts nobody together who is not to be, gives nobody who is away, and nobody to whom wants none (NP19, NP21)", () => {
    fc.assert(
      fc.property(changedMinds, (input) => {
        for (const { doctorId, supporterId } of allocate(input).pairs) {
          const doctor = personOf(input, doctorId);
          const supporter = personOf(input, supporterId);
          expect(mayBeGiven(supporter, doctor, input)).toBe(true);
          expect([doctor.contact, supporter.away]).toEqual([undefined, undefined]);
        }
      }),
    );
  });

  it("reads the same for a pair that ended on request and for one of whom somebody said never again (NP19)", () => {
    fc.assert(
      fc.property(changedMinds, (input) => {
        const said = input.people.flatMap(({ id, notAgain = [] }) =>
          notAgain.flatMap((other) => [`${id} ${other}`, `${other} ${id}`]),
        );
        const people = input.people.map((person) => ({ ...person, notAgain: [] }));
        const asEnded = { ...input, people, apart: new Set([...input.apart, ...said]) };
        expect(allocate(asEnded)).toEqual(allocate(input));
      }),
      { numRuns: 50 },
    );
  });

  it("spreads the load: nobody gets one more while somebody as suitable has two fewer (NP10)", () => {
    fc.assert(
      fc.property(allocations, (input) => {
        const { pairs } = allocate(input);
        const load = (one: Person) => loadOf(one, input.livePairs) + loadOf(one, pairs);
        for (const { doctorId, supporterId } of pairs) {
          const doctor = personOf(input, doctorId);
          const chosen = load(personOf(input, supporterId));
          const others = input.people.filter(
            (one) => maySupport(one, doctor) && load(one) < placesOf(one, input),
          );
          // In particular: no second doctor for one while another who would do has none.
          for (const other of others) expect(load(other)).toBeGreaterThanOrEqual(chosen - 1);
        }
      }),
    );
  });

  it("gives a reason that is true for each doctor who is left (NP12)", () => {
    fc.assert(
      fc.property(fc.oneof(allocations, changedMinds), (input) => {
        const { pairs, unallocated } = allocate(input);
        const volunteers = input.people.filter(
          (one) => one.volunteering.state === "volunteered" && gradeOf(one) !== "F1",
        );
        for (const reason of unallocated) {
          const doctor = personOf(input, reason.doctorId);
          const senior = volunteers.filter((one) => maySupport(one, doctor));
          const suited = senior.filter((one) => mayBeGiven(one, doctor, input));
          const free = suited.filter(
            (one) => loadOf(one, input.livePairs) + loadOf(one, pairs) < placesOf(one, input),
          );
          expect(free).toEqual([]);
          if (volunteers.length === 0) {
            expect(reason).toEqual({ doctorId: doctor.id, code: "no-volunteers" });
          } else if (senior.length === 0) {
            const grade = gradeOf(doctor);
            expect(reason).toEqual({ doctorId: doctor.id, code: "nobody-more-senior", grade });
          } else if (suited.length === 0) {
            expect(reason).toEqual({ doctorId: doctor.id, code: "only-paired-before" });
          } else {
            const full = suited.length;
            expect(reason).toEqual({ doctorId: doctor.id, code: "all-more-senior-full", full });
          }
        }
      }),
    );
  });

  it("is one and the same for the same people in ten orders", () => {
    fc.assert(
      fc.property(fc.oneof(allocations, changedMinds), fc.string(), (input, seed) => {
        const first = allocate(input);
        for (let turn = 0; turn < 10; turn += 1) {
          expect(allocate(shuffled(input, `${seed}${turn}`))).toEqual(first);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("does not ask what anybody is called: other names and addresses change no pair (NP8)", () => {
    const names = fc.record({
      given: fc.constantFrom("Aaliyah", "Zofia", "Mohammed", "Bo"),
      family: fc.constantFrom("Adeyemi", "Zhang", "Ó Briain", "Smith"),
    });
    fc.assert(
      fc.property(allocations, fc.array(names, { minLength: 1 }), (input, others) => {
        const renamed = input.people.map((one, at) => ({
          ...one,
          name: others[at % others.length] ?? one.name,
          email: `z${999 - at}@elsewhere.example`,
          gmcNumber: String(7_999_999 - at),
        }));
        expect(allocate({ ...input, people: renamed })).toEqual(allocate(input));
      }),
      { numRuns: 50 },
    );
  });

  it("does not ask who takes part: the same pairs, whoever opted out (NP12, principle 1)", () => {
    fc.assert(
      fc.property(allocations, (input) => {
        const everybodyOut = input.people.map((one) => optedOut(one));
        expect(allocate({ ...input, people: everybodyOut })).toEqual(allocate(input));
      }),
      { numRuns: 50 },
    );
  });

  it("has nothing left to do once it was carried out", () => {
    fc.assert(
      fc.property(allocations, (input) => {
        const { pairs, unallocated } = allocate(input);
        const again = allocate({ ...input, livePairs: [...input.livePairs, ...pairs] });
        expect(again.pairs).toEqual([]);
        expect(again.unallocated).toEqual(unallocated);
      }),
    );
  });
});
