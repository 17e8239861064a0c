import fc from "fast-check";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import { PULSE_QUESTIONS } from "../../../../../bot/src/scheme/pulse/instrument";
import {
  isClosed,
  NO_ANSWERS,
  withMark,
  withScore,
  type PulseSum,
} from "../../../../../bot/src/scheme/pulse/pulse";
import { scoreOf, type PulseAnswers } from "../../../../../bot/src/scheme/pulse/score";
import { shownPulse } from "../../../../../bot/src/scheme/pulse/shown";
import { programmeYear } from "../../../../../bot/src/scheme/quality/programme-year";

const rules = { ...DEFAULT_POLICY, pulseAsked: true };
const year = programmeYear(2026);
const score = fc.integer({ min: 0, max: 100 });
const sumOf = (scores: readonly number[]): PulseSum => scores.reduce(withScore, NO_ANSWERS);

describe("the score of an answer (MX4)", () => {
  const all = (place: number | null): PulseAnswers => PULSE_QUESTIONS.map(() => place);

  it("is the mean of the questions from 100 to 0, and the last of them counts the other way round", () => {
    expect(PULSE_QUESTIONS.map(({ reversed }) => reversed)).toEqual([
      ...[false, false, false, false, false, false, true],
    ]);
    expect(scoreOf([0, 0, 0, 0, 0, 0, 4])).toBe(100);
    expect(scoreOf([4, 4, 4, 4, 4, 4, 0])).toBe(0);
    expect(scoreOf(all(2))).toBe(50);
    // Six at 100 and the reversed one at 0.
    expect(scoreOf(all(0))).toBe(86);
    expect(scoreOf([3, 1, 2, 2, 2, 2, 1])).toBe(46);
  });

  it("leaves out what was left out, and is none with fewer than four answers", () => {
    expect(scoreOf([0, 0, null, null, 0, null, 4])).toBe(100);
    expect(scoreOf([0, 0, null, null, null, null, 4])).toBeUndefined();
    expect(scoreOf(all(null))).toBeUndefined();
  });

  it("is none of what is no answer to these questions", () => {
    expect(scoreOf([0, 0, 0, 0])).toBeUndefined();
    expect(scoreOf([...all(0), 0])).toBeUndefined();
    for (const place of [-1, 5, 0.5, Number.NaN]) expect(scoreOf(all(place))).toBeUndefined();
  });

  it("is a whole number from 0 to 100, whatever was answered", () => {
    const place = fc.option(fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(fc.array(place, { minLength: 7, maxLength: 7 }), (answers) => {
        const found = scoreOf(answers);
        const given = answers.filter((one) => one !== null).length;
        expect(found === undefined).toBe(given < 4);
        if (found === undefined) return;
        expect(Number.isInteger(found) && found >= 0 && found <= 100).toBe(true);
      }),
    );
  });
});

describe("what is kept of answers", () => {
  it("is the same whoever answered what and in whatever order: nothing can be tied to anybody", () => {
    const two = fc.array(fc.record({ who: fc.uuid(), score }), { maxLength: 30 });
    fc.assert(
      fc.property(two, fc.nat(), (given, turn) => {
        const by = given.length === 0 ? 0 : turn % given.length;
        // The same people, and the same scores of other people.
        const turned = given.map((one, nth) => ({
          who: one.who,
          score: given[(nth + by) % given.length]?.score ?? 0,
        }));
        const kept = (all: typeof given) => ({
          sum: sumOf(all.map((one) => one.score)),
          marks: all.reduce<readonly string[]>(
            (marks, { who }) => withMark(marks, who) ?? marks,
            [],
          ),
        });
        expect(kept(turned)).toEqual(kept(given));
        const backwards = kept(given.toReversed());
        expect(backwards).toEqual(kept(given));
        expect(backwards.marks).toEqual(backwards.marks.toSorted());
      }),
    );
  });

  it("says once that somebody answered", () => {
    expect(withMark(["a", "c"], "b")).toEqual(["a", "b", "c"]);
    expect(withMark(["a", "c"], "c")).toBeUndefined();
  });

  it("takes no answer after the last day as it was when the first one came", () => {
    expect(isClosed(undefined, "2027-05-04")).toBe(false);
    expect(isClosed({ until: "2027-05-04" }, "2027-05-04")).toBe(false);
    expect(isClosed({ until: "2027-05-04" }, "2027-05-05")).toBe(true);
  });
});

describe("what is shown of the pulse (MX4, principle 9)", () => {
  const DONE = "2027-06-10";
  const before = { until: "2027-05-04" };
  const after = { until: "2027-06-01" };
  const shown = (first: PulseSum, second: PulseSum, today: string, asked = true) =>
    shownPulse(
      { before: { ...before, ...first }, after: { ...after, ...second } },
      { year, rules: { ...rules, pulseAsked: asked } },
      today,
    );
  const ten = { count: 10, sum: 555 };
  const twelve = { count: 12, sum: 480 };

  it("is a mean and a change from ten answers on, each side once its time is over", () => {
    expect(shown(ten, twelve, "2027-05-04")).toEqual({
      before: { state: "to-come", from: "2027-05-05" },
      after: { state: "to-come", from: "2027-06-02" },
    });
    expect(shown(ten, twelve, "2027-05-05")).toEqual({
      before: { state: "closed", answers: 10, mean: 56 },
      after: { state: "to-come", from: "2027-06-02" },
    });
    expect(shown(ten, twelve, DONE)).toEqual({
      before: { state: "closed", answers: 10, mean: 56 },
      after: { state: "closed", answers: 10, mean: 40 },
      change: -16,
    });
  });

  it("is no mean and no change of fewer than ten", () => {
    const few = { count: 9, sum: 900 };
    expect(shown(few, twelve, DONE)).toEqual({
      before: { state: "closed", answers: 5 },
      after: { state: "closed", answers: 10, mean: 40 },
    });
  });

  it("is never anything of a group that somebody could work out: no view under ten, whatever is taken from whatever", () => {
    const scores = fc.array(score, { maxLength: 40 });
    const day = fc.constantFrom("2026-08-20", "2027-05-04", "2027-05-05", "2027-06-01", DONE);
    fc.assert(
      fc.property(scores, scores, day, (first, second, today) => {
        const view = shown(sumOf(first), sumOf(second), today);
        for (const [side, given, until] of [
          [view?.before, first, before.until],
          [view?.after, second, after.until],
        ] as const) {
          // Before it is over it is the same with and without any answer; afterwards there is none more.
          if (today <= until) expect(side?.state).toBe("to-come");
          if (side?.state !== "closed") continue;
          expect(side.answers % 5).toBe(0);
          expect(side.mean === undefined).toBe(given.length < 10);
        }
        const isBoth = first.length >= 10 && second.length >= 10;
        if (view?.change !== undefined) expect(isBoth && today > after.until).toBe(true);
      }),
    );
  });

  it("is nothing where it is not asked, and where nobody can say that anybody answered", () => {
    expect(shown(NO_ANSWERS, NO_ANSWERS, DONE, false)).toBeUndefined();
    expect(shown({ count: 4, sum: 9 }, NO_ANSWERS, DONE, false)).toBeUndefined();
    expect(shown({ count: 5, sum: 9 }, NO_ANSWERS, DONE, false)).toBeDefined();
    expect(shown(NO_ANSWERS, NO_ANSWERS, DONE)).toBeDefined();
    expect(shown(NO_ANSWERS, NO_ANSWERS, "2027-09-01")).toBeUndefined();
  });
});
