import type { AllocationQuestion } from "../../../bot/src/scheme/allocation/question";
import { blindQuestion, choicesFor } from "../../../bot/src/scheme/allocation/why-not";
import { whyNotPair } from "../../../bot/src/scheme/allocation/rules";
import { isActiveSupporter } from "../../../bot/src/scheme/people/standing";
import { aFoundationDoctor, aSupporter } from "../../support/builders";
import { fitOf } from "../../../bot/src/scheme/allocation/all-pairs";
import { ON, smallQuestion, solved, wishesOf } from "../../support/small-questions";

const SEEDS = Array.from({ length: 40 }, (_, nth) => nth);
const QUESTIONS = SEEDS.map((seed) =>
  smallQuestion({
    seed,
    doctors: 7,
    supporters: 5,
    paired: seed % 3 === 0 ? 0.5 : 0,
    shortage: seed % 2 === 0 ? "lot" : "best-fit",
  }),
);

/** The choices of every doctor of a question, for the pairs that it was solved with. */
function choices(question: AllocationQuestion, pairs = solved(question).pairs) {
  const { prices } = solved(blindQuestion(question)).solved;
  return question.people
    .filter(({ id }) => id.startsWith("d"))
    .map(({ id }) => ({ doctorId: id, pairs, of: choicesFor(question, pairs, prices, id) }));
}

describe("why somebody is not a doctor's supporter (NP12)", () => {
  it("is answered for every supporter of the scheme, once, with a rule only where a rule is against it", () => {
    for (const question of QUESTIONS) {
      const { people, policy, apart } = question;
      for (const { doctorId, of } of choices(question)) {
        const doctor = people.find(({ id }) => id === doctorId) ?? aFoundationDoctor();
        const supporters = people.filter((one) => isActiveSupporter(one, ON));
        expect(of.map(({ supporterId }) => supporterId).toSorted()).toEqual(
          supporters.map(({ id }) => id).toSorted(),
        );
        for (const { supporterId, is } of of) {
          const supporter = people.find(({ id }) => id === supporterId) ?? aSupporter();
          const pair = { doctor, supporter, livePairs: [], policy, today: ON, apart };
          if (is.state !== "no") expect(whyNotPair(pair)).toBeUndefined();
          if (is.state === "no" && is.why.code !== "supporter-at-capacity") {
            expect(whyNotPair(pair)).toEqual(is.why);
          }
        }
      }
    }
  });

  it("is the same, byte for byte, whatever anybody asked for or offered, given the same pairs (NP8)", () => {
    for (const question of QUESTIONS) {
      const { pairs } = solved(question);
      const otherwise = { ...question, stated: wishesOf(question.people, 99) };
      const nothing = { ...question, stated: new Map() };
      const answer = JSON.stringify(choices(question, pairs));
      expect(JSON.stringify(choices(otherwise, pairs))).toBe(answer);
      expect(JSON.stringify(choices(nothing, pairs))).toBe(answer);
    }
  });

  it("says exactly what a free place would cost the whole", () => {
    const day = (question: AllocationQuestion) => ({ ...question, on: ON });
    let seen = 0;
    for (const question of QUESTIONS) {
      for (const { doctorId, pairs, of } of choices(question)) {
        const others = pairs.filter((pair) => pair.doctorId !== doctorId);
        const before = fitOf(pairs, day(question));
        for (const { supporterId, is } of of) {
          if (is.state !== "free") continue;
          seen += 1;
          const after = fitOf([...others, { doctorId, supporterId }], day(question));
          expect(is.cost).toEqual({
            without: pairs.length === others.length ? -1 : 0,
            fit: after - before,
          });
        }
      }
    }
    expect(seen).toBeGreaterThan(50);
  });

  it("never says more of a place that is taken than solving again with the two together bears out", () => {
    const seen = { places: 0, pairs: 0, fit: 0 };
    for (const question of QUESTIONS) {
      const blind = blindQuestion(question);
      const best = solved(blind);
      for (const { doctorId, of } of choices(question)) {
        for (const { supporterId, is } of of) {
          if (is.state !== "taken" || (is.cost === undefined && is.displaces === undefined))
            continue;
          const pinned = solved({ ...blind, locked: [{ doctorId, supporterId }] });
          const kept = (all: typeof best) =>
            question.livePairs.filter(({ doctorId: id, supporterId: to }) =>
              all.pairs.some((pair) => pair.doctorId === id && pair.supporterId === to),
            ).length;
          const more = pinned.leftOut.length - best.leftOut.length;
          const parted = kept(best) - kept(pinned);
          const worse = fitOf(pinned.pairs, blind) - fitOf(best.pairs, blind);
          const had = new Set(best.leftOut.map(({ id }) => id));
          const lost = pinned.leftOut.some(({ id }) => !had.has(id));
          expect(more).toBeGreaterThanOrEqual(is.cost?.without ?? 0);
          if (is.displaces === "place") {
            seen.places += 1;
            expect(lost).toBe(true);
          } else if (is.displaces === "pair") {
            seen.pairs += 1;
            expect(lost || parted > 0).toBe(true);
          } else if (!lost && parted <= 0) {
            seen.fit += 1;
            expect(worse).toBeGreaterThanOrEqual(is.cost?.fit ?? 0);
          }
        }
      }
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
  });
});
