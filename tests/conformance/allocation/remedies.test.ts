import { solveHere } from "../../../bot/src/outbound/allocation/solve-here";
import { blocking } from "../../../bot/src/scheme/allocation/blocked";
import { competingSets } from "../../../bot/src/scheme/allocation/competing-sets";
import { countWithout } from "../../../bot/src/scheme/allocation/count-without";
import type { AllocationQuestion } from "../../../bot/src/scheme/allocation/question";
import { questionAfter, remediesFor } from "../../../bot/src/scheme/allocation/remedies";
import { taskFor } from "../../../bot/src/scheme/allocation/task";
import { isActiveSupporter } from "../../../bot/src/scheme/people/standing";
import { aPost, aSupporter, freshId } from "../../support/builders";
import { ON, smallQuestion, solved, wishesOf } from "../../support/small-questions";

const QUESTIONS = Array.from({ length: 60 }, (_, seed) => {
  const question = smallQuestion({
    seed,
    doctors: 9,
    supporters: 5,
    paired: seed % 4 === 0 ? 0.4 : 0,
    shortage: seed % 2 === 0 ? "lot" : "best-fit",
  });
  return seed % 3 === 0 ? withNeighbour(question) : question;
});

/** The same, with Eastmoor as a neighbouring Trust's. */
function withNeighbour(question: AllocationQuestion): AllocationQuestion {
  const neighbours = [{ name: "Eastmoor Trust", sites: ["Eastmoor"] }];
  const { policy } = question;
  const allocation = { ...policy.allocation, neighbours };
  return { ...question, policy: { ...policy, allocation } };
}

/** How many really go without, by the engine itself. */
const without = (question: AllocationQuestion) => solved(question).leftOut.length;

function offered(question: AllocationQuestion) {
  const { solved: found, leftOut } = solved(question);
  return remediesFor({ question, competition: found.competition, leftOut });
}

describe("what is said where somebody goes without (NP12)", () => {
  it("counts as many as the engine leaves out, whatever anybody asked for", () => {
    for (const question of QUESTIONS) {
      const { instance } = taskFor(question);
      const blind = taskFor({ ...question, stated: new Map() }).instance;
      expect(countWithout(blind)).toBe(countWithout(instance));
      const { pairs } = solveHere(instance);
      expect(countWithout(instance)).toBe(instance.doctors.length - pairs.length);
    }
  });

  it("offers nothing that does not help, and each helps by exactly the number it says", () => {
    const kinds = new Map<string, number>();
    for (const question of QUESTIONS) {
      const now = without(question);
      for (const { act, without: then } of offered(question)) {
        kinds.set(act.kind, (kinds.get(act.kind) ?? 0) + 1);
        expect(then).toBeLessThan(now);
        if (act.kind !== "recruit") {
          expect(without(questionAfter(act, question))).toBe(then);
          continue;
        }
        const { above, site, capacity, count } = act;
        expect(above).toMatch(/^F[12]$/);
        const found = Array.from({ length: count }, () => {
          const grade = above === "F1" ? "F2" : "CT1";
          const role = above === "F1" ? "foundation-doctor" : "senior-doctor";
          // An F2 of the scheme wants a supporter too; one who has chosen otherwise is taken, to count alone.
          const wish = {
            contact: { state: "none-by-own-wish", at: `${ON}T09:00:00.000Z` },
          } as const;
          const memberships = [aPost({ role, grade, site })];
          return aSupporter({ id: freshId("recruit"), capacity, memberships, ...wish });
        });
        expect(without({ ...question, people: [...question.people, ...found] })).toBe(then);
        const tooFew = { ...question, people: [...question.people, ...found.slice(1)] };
        expect(without(tooFew)).toBeGreaterThan(then);
      }
    }
    expect([...kinds.keys()].toSorted()).toEqual([
      "borrow",
      "end-absence",
      "raise-capacity",
      "recruit",
    ]);
  });

  it("offers the greatest help first, at most six, and the same whatever anybody asked for (NP8)", () => {
    for (const question of QUESTIONS) {
      const remedies = offered({ ...question, stated: new Map() });
      expect(remedies.length).toBeLessThanOrEqual(6);
      const effects = remedies.map((one) => one.without);
      expect(effects).toEqual(effects.toSorted((a, b) => a - b));
      if (question.policy.allocation.shortage === "best-fit") continue;
      const otherwise = { ...question, stated: wishesOf(question.people, 99) };
      expect(offered(otherwise).map(({ id }) => id)).toEqual(remedies.map(({ id }) => id));
    }
  });

  it("names the same sets of doctors whoever was unlucky, and as many short as go without", () => {
    for (const question of QUESTIONS) {
      const { solved: found, leftOut } = solved(question);
      const sets = competingSets(question, found.competition);
      expect(sets.reduce((sum, { short }) => sum + short, 0)).toBe(leftOut.length);
      const again = { ...question, seed: "another", stated: wishesOf(question.people, 5) };
      const texts = (all: typeof sets) => all.map(({ text }) => text).toSorted();
      expect(texts(competingSets(again, solved(again).solved.competition))).toEqual(texts(sets));
    }
  });

  it("counts a rule for every supporter of the scheme, for each doctor who goes without", () => {
    for (const question of QUESTIONS) {
      const supporters = question.people.filter((one) => isActiveSupporter(one, ON)).length;
      const { leftOut, pairs } = solved(question);
      const blockedBy = blocking(question, pairs);
      for (const doctor of leftOut) {
        const rules = blockedBy(doctor);
        expect(rules.reduce((sum, rule) => sum + rule.supporters, 0)).toBe(supporters);
        expect(rules.map(({ text }) => text)).not.toContain(
          "with a place: work the proposal out again",
        );
      }
    }
  });
});
