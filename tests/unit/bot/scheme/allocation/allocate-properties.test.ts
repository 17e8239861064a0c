import fc from "fast-check";
import { sha256 } from "../../../../../bot/src/outbound/machine/machine";
import { fitOf } from "../../../../../bot/src/scheme/allocation/all-pairs";
import { checkLocks, whyNotGive } from "../../../../../bot/src/scheme/allocation/by-hand";
import { pairsThatHold } from "../../../../../bot/src/scheme/allocation/pairs-on-a-day";
import type { AllocationQuestion } from "../../../../../bot/src/scheme/allocation/question";
import { apartKey, type LivePair } from "../../../../../bot/src/scheme/allocation/rules";
import { taskFor } from "../../../../../bot/src/scheme/allocation/task";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { solveHere } from "../../../../../bot/src/outbound/allocation/solve-here";
import {
  answered,
  gradeOf,
  isSupported,
  loadOf,
  mayBeGiven,
  mostThatCanBePlaced,
  placesOf,
  questions,
  settledPairs,
} from "../../../../support/questions";
import { aSupporter, optedOut } from "../../../../support/builders";

const small = questions({ doctors: 14, seniors: 10 });
const tiny = questions({ doctors: 5, seniors: 4, atLeast: 4 });

/** Holds something true of many questions, some dozens by default: together these are to take a second. */
function always(
  arbitrary: fc.Arbitrary<AllocationQuestion>,
  check: (question: AllocationQuestion) => void,
  numRuns = 40,
): void {
  fc.assert(fc.property(arbitrary, check), { numRuns });
}

function personOf({ people }: AllocationQuestion, id: string): Person {
  const person = people.find((one) => one.id === id);
  if (person === undefined) throw new Error(`Nobody is ${id}.`);
  return person;
}

/** The same question with people and pairs in an order that a text draws. */
function shuffled(question: AllocationQuestion, seed: string): AllocationQuestion {
  const order = (one: string, other: string) =>
    sha256(seed + one) < sha256(seed + other) ? -1 : 1;
  return {
    ...question,
    people: question.people.toSorted((a, b) => order(a.id, b.id)),
    livePairs: question.livePairs.toSorted((a, b) => order(a.doctorId, b.doctorId)),
    stated: new Map([...question.stated].toSorted(([a], [b]) => order(a, b))),
  };
}

const keys = (pairs: readonly LivePair[]) => pairs.map(apartKey).toSorted();
const idsOf = (all: readonly { readonly doctorId: string }[]) =>
  all.map(({ doctorId }) => doctorId).toSorted();

describe("any allocation", () => {
  it("keeps every rule: seniority, volunteers, places, nobody who is away or not to be met again (NP2, NP6, NP9, NP10, NP19, NP21)", () => {
    always(small, (question) => {
      const { all } = answered(question);
      const settled = new Set(keys(settledPairs(question)));
      for (const pair of all.filter((one) => !settled.has(apartKey(one)))) {
        const doctor = personOf(question, pair.doctorId);
        const supporter = personOf(question, pair.supporterId);
        expect([
          gradeOf(supporter),
          gradeOf(doctor),
          mayBeGiven(supporter, doctor, question),
        ]).toEqual([gradeOf(supporter), gradeOf(doctor), true]);
        expect([doctor.contact, supporter.away]).toEqual([undefined, undefined]);
        expect(loadOf(supporter, all)).toBeLessThanOrEqual(placesOf(supporter, question));
      }
    });
  });

  it("names every foundation doctor who wants somebody once, with a supporter or with a reason (NP12)", () => {
    always(small, (question) => {
      const { all, unallocated, pairs, kept } = answered(question);
      const everybody = question.people.filter(isSupported).map(({ id }) => id);
      expect(idsOf([...all, ...unallocated])).toEqual(everybody.toSorted());
      expect(pairs.length + kept).toBe(all.length);
    });
  });

  it("leaves nobody out who could be placed, by a count made in another way (NP12)", () => {
    always(small, (question) => {
      const { all } = answered(question);
      expect(all).toHaveLength(mostThatCanBePlaced(question, settledPairs(question)));
    });
  });

  it("gives a reason that is true for each doctor who is left (NP12)", () => {
    always(small, (question) => {
      const { unallocated, all } = answered(question);
      const volunteers = question.people.filter(
        (one) => one.volunteering.state === "volunteered" && gradeOf(one) !== "F1",
      );
      for (const { doctorId, code } of unallocated) {
        const doctor = personOf(question, doctorId);
        const others = volunteers.filter((one) => one !== doctor);
        const senior = others.filter((one) =>
          mayBeGiven({ ...one, notAgain: [] }, { ...doctor, notAgain: [] }, anybody(question)),
        );
        const suited = senior.filter((one) => mayBeGiven(one, doctor, question));
        const free = suited.filter(
          (one) => one.away === undefined && loadOf(one, all) < placesOf(one, question),
        );
        expect(free).toEqual([]);
        if (others.length === 0) expect(code).toBe("no-volunteers");
        else if (senior.length === 0) expect(code).toBe("nobody-more-senior");
        else if (suited.length === 0 && !question.released.has(doctorId))
          expect(code).toBe("only-paired-before");
      }
    });
  });

  it("is one and the same for the same people in ten orders", () => {
    fc.assert(
      fc.property(small, fc.string(), (question, seed) => {
        const { pairs, unallocated } = answered(question);
        for (let turn = 0; turn < 10; turn += 1) {
          const again = answered(shuffled(question, `${seed}${turn}`));
          expect(keys(again.pairs)).toEqual(keys(pairs));
          expect(idsOf(again.unallocated)).toEqual(idsOf(unallocated));
        }
      }),
      { numRuns: 12 },
    );
  });

  it("does not ask what anybody is called: other names and addresses change no pair (NP8)", () => {
    always(
      small,
      (question) => {
        const people = question.people.map((one, at) => ({
          ...one,
          name: { given: at % 2 === 0 ? "Zofia" : "Mohammed", family: `Ó Briain ${999 - at}` },
          email: `z${999 - at}@elsewhere.example`,
          gmcNumber: String(7_999_999 - at),
        }));
        expect(answered({ ...question, people })).toEqual(answered(question));
      },
      20,
    );
  });

  it("does not ask who takes part: the same pairs, whoever opted out (NP12, principle 1)", () => {
    always(
      small,
      (question) => {
        const people = question.people.map((one) => optedOut(one));
        expect(answered({ ...question, people })).toEqual(answered(question));
      },
      20,
    );
  });

  it("has nothing left to do once it was carried out", () => {
    always(small, (question) => {
      const { all, unallocated } = answered(question);
      const left = question.livePairs.filter(({ doctorId }) => question.released.has(doctorId));
      const again = answered({
        ...question,
        livePairs: all,
        released: new Set(),
        apart: new Set([...question.apart, ...left.map(apartKey)]),
      });
      expect(again.pairs).toEqual([]);
      expect(idsOf(again.unallocated)).toEqual(idsOf(unallocated));
    });
  });

  it("spreads the load: no second doctor for one while another who would do has none (NP10)", () => {
    always(small, (asked) => {
      const question = { ...asked, livePairs: [], released: new Set<string>(), stated: new Map() };
      const { all } = answered(question);
      for (const { doctorId, supporterId } of all) {
        const doctor = personOf(question, doctorId);
        const chosen = loadOf(personOf(question, supporterId), all);
        const others = question.people.filter(
          (one) =>
            mayBeGiven(one, doctor, question) &&
            one.away === undefined &&
            loadOf(one, all) < placesOf(one, question),
        );
        for (const other of others) expect(loadOf(other, all)).toBeGreaterThanOrEqual(chosen - 1);
      }
    });
  });

  it("counts its fit as the engine does, where nothing was settled before", () => {
    always(small, (asked) => {
      const question = { ...asked, livePairs: [], released: new Set<string>() };
      const { objective } = solveHere(taskFor(question).instance);
      expect(fitOf(answered(question).all, question)).toBe(objective.fit);
    });
  });
});

/** The same question in which nobody minds anybody. */
function anybody(question: AllocationQuestion): AllocationQuestion {
  return { ...question, apart: new Set(), released: new Set() };
}

const VOLUNTEERED = aSupporter().volunteering;

/** Every way to give these doctors somebody, or nobody, within the rules and the places. */
function* ways(
  question: AllocationQuestion,
  [doctor, ...rest]: readonly Person[],
  so: readonly LivePair[],
): Generator<readonly LivePair[]> {
  if (doctor === undefined) {
    yield so;
    return;
  }
  yield* ways(question, rest, so);
  for (const supporter of question.people) {
    if (supporter.away !== undefined || !mayBeGiven(supporter, doctor, question)) continue;
    if (loadOf(supporter, so) >= placesOf(supporter, question)) continue;
    yield* ways(question, rest, [...so, { doctorId: doctor.id, supporterId: supporter.id }]);
  }
}

describe("pairs that hold", () => {
  it("are kept unless somebody would go without, and then as many as can be, by trying every way (NP19)", () => {
    always(
      tiny,
      (question) => {
        const { all, kept } = answered(question);
        const settled = settledPairs(question);
        const full = new Set(
          settled.map(({ supporterId }) => supporterId).filter((id) => isFull(id, question)),
        );
        const isOut = new Set(idsOf(settled));
        const doctors = question.people.filter((one) => isSupported(one) && !isOut.has(one.id));
        const open = {
          ...question,
          people: question.people.filter(({ id }) => !full.has(id)),
        };
        const live = new Set(keys(question.livePairs));
        let most = 0;
        for (const way of ways(open, doctors, settled)) {
          const isAsMany =
            question.policy.allocation.shortage === "lot"
              ? idsOf(way).join() === idsOf(all).join()
              : way.length === all.length;
          if (isAsMany) most = Math.max(most, way.filter((one) => live.has(apartKey(one))).length);
        }
        expect(kept).toBe(most);
      },
      60,
    );
  });

  it("are not those of a doctor who is to have somebody else: never the same one again (NP19)", () => {
    always(small, (question) => {
      const before = new Map(question.livePairs.map((one) => [one.doctorId, one.supporterId]));
      for (const { doctorId, supporterId } of answered(question).all) {
        if (question.released.has(doctorId)) expect(supporterId).not.toBe(before.get(doctorId));
      }
    });
  });
});

function isFull(id: string, question: AllocationQuestion): boolean {
  const holding = pairsThatHold(question).filter(
    ({ doctorId }) => !question.released.has(doctorId),
  );
  const supporter = personOf(question, id);
  return loadOf(supporter, holding) > placesOf(supporter, question);
}

describe("what somebody asked for", () => {
  it("never decides who goes without where a lot does: the same, whatever anybody stated (NP7, principle 12)", () => {
    always(small, (asked) => {
      const { allocation } = asked.policy;
      const policy = { ...asked.policy, allocation: { ...allocation, shortage: "lot" as const } };
      const question = { ...asked, policy };
      const without = (stated: AllocationQuestion["stated"]) =>
        idsOf(answered({ ...question, stated }).unallocated);
      expect(without(question.stated)).toEqual(without(new Map()));
    });
  });

  it("does nothing where nobody asked: blank is the same as not having been asked (NP8)", () => {
    always(
      small,
      (question) => {
        const blank = new Map(question.people.map(({ id }) => [id, { asks: [], offers: [] }]));
        expect(answered({ ...question, stated: blank })).toEqual(
          answered({ ...question, stated: new Map() }),
        );
      },
      20,
    );
  });
});

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
        const { all } = answered({ ...question, locked });
        expect(keys(all)).toEqual(expect.arrayContaining(keys(locked)));
        for (const supporter of question.people) {
          const most = Math.max(
            placesOf(supporter, question),
            loadOf(supporter, pairsThatHold(question)),
          );
          expect(loadOf(supporter, all)).toBeLessThanOrEqual(most);
        }
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
