import fc from "fast-check";
import { pairsThatHold } from "../../../../../bot/src/scheme/allocation/pairs-on-a-day";
import type { AllocationQuestion } from "../../../../../bot/src/scheme/allocation/question";
import { apartKey, type LivePair } from "../../../../../bot/src/scheme/allocation/rules";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import {
  answered,
  idsOf,
  isSupported,
  keys,
  loadOf,
  mayBeGiven,
  personOf,
  placesOf,
  settledPairs,
} from "../../../../support/plain-rules";
import { NOTHING_BEFORE } from "../../../../support/allocate";
import { aFoundationDoctor, aSupporter } from "../../../../support/builders";
import { questions } from "../../../../support/questions";

const small = questions({ doctors: 14, seniors: 10 });
const tiny = questions({ doctors: 5, seniors: 4, atLeast: 4 });

function always(
  arbitrary: fc.Arbitrary<AllocationQuestion>,
  check: (question: AllocationQuestion) => void,
  numRuns = 40,
): void {
  fc.assert(fc.property(arbitrary, check), { numRuns });
}

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

describe("a supporter who said fewer than they have (NP10)", () => {
  const supporter = aSupporter({ capacity: 1 });
  const [asks, stays] = [aFoundationDoctor(), aFoundationDoctor()];
  const livePairs = [asks, stays].map(({ id }) => ({ doctorId: id, supporterId: supporter.id }));
  const question = { ...NOTHING_BEFORE, on: "2026-08-12", livePairs };
  const people = [supporter, asks, stays];

  it("keeps both while one of them is to have somebody else and there is nobody (NP19)", () => {
    const { all, waiting } = answered({ ...question, people, released: new Set([asks.id]) });
    expect(idsOf(waiting)).toEqual([asks.id]);
    expect(keys(all)).toEqual(keys(livePairs));
  });

  it("keeps both where a director locks one of the two as it is", () => {
    const { all, unallocated } = answered({ ...question, people, locked: livePairs.slice(0, 1) });
    expect([keys(all), unallocated]).toEqual([keys(livePairs), []]);
  });
});

describe("pairs that hold", () => {
  it("are kept unless somebody would go without, and then as many as can be, by trying every way (NP19)", () => {
    always(
      tiny,
      (question) => {
        const { all, kept, waiting } = answered(question);
        const settled = settledPairs({ ...question, locked: waiting });
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

  it("are not those of a doctor who is to have somebody else: never the same one again, unless there is nobody else for now (NP19)", () => {
    always(small, (question) => {
      const before = new Map(question.livePairs.map((one) => [one.doctorId, one.supporterId]));
      const { all, waiting } = answered(question);
      const stay = new Set(idsOf(waiting));
      for (const { doctorId, supporterId } of all) {
        if (question.released.has(doctorId) && !stay.has(doctorId))
          expect(supporterId).not.toBe(before.get(doctorId));
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
