import fc from "fast-check";
import { sha256 } from "../../../../../bot/src/outbound/machine/machine";
import { fitOf } from "../../../../../bot/src/scheme/allocation/all-pairs";
import type { AllocationQuestion } from "../../../../../bot/src/scheme/allocation/question";
import { apartKey } from "../../../../../bot/src/scheme/allocation/rules";
import { taskFor } from "../../../../../bot/src/scheme/allocation/task";
import { solveHere } from "../../../../../bot/src/outbound/allocation/solve-here";
import {
  answered,
  gradeOf,
  idsOf,
  isSupported,
  keys,
  loadOf,
  mayBeGiven,
  mostThatCanBePlaced,
  personOf,
  placesOf,
  settledPairs,
} from "../../../../support/plain-rules";
import { questions } from "../../../../support/questions";
import { optedOut } from "../../../../support/builders";

const small = questions({ doctors: 14, seniors: 10 });

/** Holds something true of many questions, some dozens by default: together these are to take a second. */
function always(
  arbitrary: fc.Arbitrary<AllocationQuestion>,
  check: (question: AllocationQuestion) => void,
  numRuns = 40,
): void {
  fc.assert(fc.property(arbitrary, check), { numRuns });
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

describe("any allocation", () => {
  it("keeps every rule: seniority, volunteers, places, nobody who is away or not to be met again (PF-13, NP2, NP6, NP9, NP10, NP19, NP21)", () => {
    always(small, (question) => {
      const { all, waiting } = answered(question);
      const settled = new Set(keys(settledPairs({ ...question, locked: waiting })));
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
      const { all, unallocated, pairs, kept, waiting } = answered(question);
      const stay = new Set(idsOf(waiting));
      const without = unallocated.filter(({ doctorId }) => !stay.has(doctorId));
      expect(unallocated).toHaveLength(without.length + stay.size);
      const everybody = question.people.filter(isSupported).map(({ id }) => id);
      expect(idsOf([...all, ...without])).toEqual(everybody.toSorted());
      expect(pairs.length + kept).toBe(all.length);
    });
  });

  it("leaves nobody out who could be placed, by a count made in another way (NP12)", () => {
    always(small, (question) => {
      const { all, waiting } = answered(question);
      const settled = settledPairs({ ...question, locked: waiting });
      expect(all).toHaveLength(mostThatCanBePlaced(question, settled));
    });
  });

  it("gives a reason that is true for each doctor who is left (NP12)", () => {
    always(small, (question) => {
      const { unallocated, all, waiting } = answered(question);
      const stay = new Set(idsOf(waiting));
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
        if (!stay.has(doctorId)) expect(free).toEqual([]);
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
      const { all, unallocated, waiting } = answered(question);
      const stay = new Set(idsOf(waiting));
      const left = question.livePairs.filter(
        ({ doctorId }) => question.released.has(doctorId) && !stay.has(doctorId),
      );
      const again = answered({
        ...question,
        livePairs: all,
        released: new Set(),
        apart: new Set([...question.apart, ...left.map(apartKey)]),
      });
      expect(again.pairs).toEqual([]);
      expect(idsOf(again.unallocated)).toEqual(
        idsOf(unallocated.filter(({ doctorId }) => !stay.has(doctorId))),
      );
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

  it("PF-02: does nothing where nobody asked: blank is the same as not having been asked (NP8)", () => {
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
