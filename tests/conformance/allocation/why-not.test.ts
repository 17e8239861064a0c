import { fitOf } from "../../../bot/src/scheme/allocation/all-pairs";
import type { Choice } from "../../../bot/src/scheme/allocation/why-not";
import type { AllocationQuestion } from "../../../bot/src/scheme/allocation/question";
import { whyNotPair, type LivePair } from "../../../bot/src/scheme/allocation/rules";
import { blindQuestion, choicesFor } from "../../../bot/src/scheme/allocation/why-not";
import { isActiveSupporter } from "../../../bot/src/scheme/people/standing";
import { aFoundationDoctor, aSupporter } from "../../support/builders";
import {
  ON,
  smallQuestion,
  solved,
  wishesOf,
  type SolvedQuestion,
} from "../../support/small-questions";

const QUESTIONS = Array.from({ length: 40 }, (_, seed) =>
  smallQuestion({
    seed,
    doctors: 7,
    supporters: 5,
    paired: seed % 3 === 0 ? 0.5 : 0,
    shortage: seed % 2 === 0 ? "lot" : "best-fit",
  }),
);

/** One choice of a doctor, with all that it is about. */
interface Chosen {
  readonly question: AllocationQuestion;
  readonly pairs: readonly LivePair[];
  readonly doctorId: string;
  readonly choice: Choice;
}

/** Every choice of every doctor of a question, for the pairs that it was solved with. */
function choices(question: AllocationQuestion, pairs = solved(question).pairs): readonly Chosen[] {
  const { prices } = solved(blindQuestion(question)).solved;
  const doctors = question.people.filter(({ id }) => id.startsWith("d"));
  return doctors.flatMap(({ id }) =>
    choicesFor(question, pairs, prices, id).map((choice) => ({
      question,
      pairs,
      doctorId: id,
      choice,
    })),
  );
}

const ALL = QUESTIONS.flatMap((question) => choices(question));

function found(question: AllocationQuestion, id: string) {
  return question.people.find((one) => one.id === id);
}

/** What solving again with the two together changes: who goes without, pairs that hold, fit. */
function pinned({ question, doctorId, choice }: Chosen, best: SolvedQuestion) {
  const { supporterId } = choice;
  const blind = blindQuestion(question);
  const after = solved({ ...blind, locked: [{ doctorId, supporterId }] });
  const kept = ({ pairs }: SolvedQuestion) =>
    question.livePairs.filter(({ doctorId: id, supporterId: to }) =>
      pairs.some((pair) => pair.doctorId === id && pair.supporterId === to),
    ).length;
  const had = new Set(best.leftOut.map(({ id }) => id));
  return {
    more: after.leftOut.length - best.leftOut.length,
    losesPlace: after.leftOut.some(({ id }) => !had.has(id)),
    parted: kept(best) - kept(after),
    worse: fitOf(after.pairs, blind) - fitOf(best.pairs, blind),
  };
}

/** What is worse by a greater goal may be better by a lesser one. */
function bearsOut(
  { choice: { is } }: Chosen,
  { losesPlace, parted, worse }: Omit<ReturnType<typeof pinned>, "more">,
): boolean {
  if (is.state !== "taken" || losesPlace) return true;
  if (is.displaces === "place") return false;
  return parted > 0 || (is.displaces === undefined && worse >= (is.cost?.fit ?? 0));
}

describe("why somebody is not a doctor's supporter (NP12)", () => {
  it("is answered for every supporter of the scheme, once", () => {
    for (const question of QUESTIONS) {
      const supporters = question.people.filter((one) => isActiveSupporter(one, ON));
      const ids = supporters.map(({ id }) => id).toSorted();
      for (const [, all] of Map.groupBy(choices(question), ({ doctorId }) => doctorId)) {
        expect(all.map(({ choice }) => choice.supporterId).toSorted()).toEqual(ids);
      }
    }
  });

  it("names a rule only where that rule is against the two", () => {
    for (const { question, doctorId, choice } of ALL) {
      const { policy, apart } = question;
      const doctor = found(question, doctorId) ?? aFoundationDoctor();
      const supporter = found(question, choice.supporterId) ?? aSupporter();
      const why = whyNotPair({ doctor, supporter, livePairs: [], policy, today: ON, apart });
      const { is } = choice;
      const isFull = is.state === "no" && is.why.code === "supporter-at-capacity";
      expect(why).toEqual(is.state === "no" && !isFull ? is.why : undefined);
    }
  });

  it("is the same, byte for byte, whatever anybody asked for or offered, given the same pairs (NP8)", () => {
    for (const question of QUESTIONS) {
      const { pairs } = solved(question);
      const answerWith = (stated: AllocationQuestion["stated"]) =>
        JSON.stringify(choices({ ...question, stated }, pairs).map(({ choice }) => choice));
      const answer = answerWith(question.stated);
      expect(answerWith(wishesOf(question.people, 99))).toBe(answer);
      expect(answerWith(new Map())).toBe(answer);
    }
  });

  it("says exactly what a free place would cost the whole", () => {
    const free = ALL.filter(({ choice }) => choice.is.state === "free");
    expect(free.length).toBeGreaterThan(50);
    for (const { question, pairs, doctorId, choice } of free) {
      const others = pairs.filter((pair) => pair.doctorId !== doctorId);
      const after = [...others, { doctorId, supporterId: choice.supporterId }];
      expect(choice.is).toMatchObject({
        cost: {
          without: pairs.length === others.length ? -1 : 0,
          fit: fitOf(after, question) - fitOf(pairs, question),
        },
      });
    }
  });

  it("says no more of a place that is taken than solving again with the two together bears out", () => {
    const seen = { place: 0, pair: 0, fit: 0 };
    const bests = new Map(QUESTIONS.map((one) => [one, solved(blindQuestion(one))]));
    for (const chosen of ALL) {
      const { is } = chosen.choice;
      const best = bests.get(chosen.question);
      if (is.state !== "taken" || best === undefined) continue;
      const { more, losesPlace, parted, worse } = pinned(chosen, best);
      seen[is.displaces ?? "fit"] += 1;
      expect(more).toBeGreaterThanOrEqual(is.cost?.without ?? 0);
      expect(bearsOut(chosen, { losesPlace, parted, worse })).toBe(true);
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
  });
});
