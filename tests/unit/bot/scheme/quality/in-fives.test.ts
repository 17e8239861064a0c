import fc from "fast-check";
import { QUALITY_FIGURES } from "../../../../../bot/src/scheme/quality/figures";
import { fivesInWords, inFives } from "../../../../../bot/src/scheme/quality/in-fives";

const small = (n: number) => Math.abs(n) > 0 && Math.abs(n) < 5;
const count = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 4_000 }));
/** A table of true numbers: lines by columns, as somebody may ask for it on any day. */
const table = fc.array(fc.array(count, { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 6,
});

/** Every number that a view of a table shows: its cells, and the whole of each line and of each column. */
function shownIn(cells: readonly (readonly number[])[]): readonly number[] {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const columns = Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, at) =>
    sum(cells.map((line) => line[at] ?? 0)),
  );
  return [...cells.flat(), ...cells.map(sum), ...columns].map(inFives);
}

/** True numbers that fit what is shown of a whole and its parts: how many each part could be. */
function couldBe(whole: number, parts: readonly number[]): readonly ReadonlySet<number>[] {
  const found = parts.map(() => new Set<number>());
  const walk = (at: number, chosen: readonly number[]): void => {
    if (at < parts.length) {
      for (let more = 0; more < 5; more += 1) walk(at + 1, [...chosen, (parts[at] ?? 0) + more]);
      return;
    }
    const sum = chosen.reduce((all, one) => all + one, 0);
    if (inFives(sum) === whole) chosen.forEach((one, nth) => found[nth]?.add(one));
  };
  walk(0, []);
  return found;
}

describe("numbers of the quality page (principle 9)", () => {
  it("are in steps of five, and all below five look alike", () => {
    expect([0, 1, 4, 5, 9, 10, 1_234].map(inFives)).toEqual([0, 0, 0, 5, 5, 10, 1_230]);
    expect([0, 5, 1_230].map(fivesInWords)).toEqual(["fewer than 5", "5 to 9", "1,230 to 1,234"]);
  });

  it("never give a number from 1 to 4 by taking one view away from another", () => {
    fc.assert(
      fc.property(table, table, (one, other) => {
        const shown = [...new Set([0, ...shownIn(one), ...shownIn(other)])];
        expect(shown.filter((a) => shown.some((b) => small(a - b)))).toEqual([]);
      }),
    );
  });

  it("never give one by taking the shown parts of a line away from its whole", () => {
    fc.assert(
      fc.property(table, (cells) => {
        for (const line of cells) {
          const whole = inFives(line.reduce((all, one) => all + one, 0));
          const parts = line.map(inFives);
          const all = parts.reduce((sum, one) => sum + one, 0);
          expect(parts.map((one) => whole - (all - one)).filter(small)).toEqual([]);
        }
      }),
    );
  });

  it("do not show that one more joined, whatever stood there before", () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 4 }), (before, more) => {
        expect([0, 5]).toContain(inFives(before + more) - inFives(before));
      }),
    );
  });

  it("leave two or more true numbers for every part of a whole of at most four", () => {
    const parts = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(parts, (numbers) => {
        const whole = inFives(numbers.reduce((all, one) => all + one, 0));
        const candidates = couldBe(whole, numbers.map(inFives));
        for (const { size } of candidates) expect(size).toBeGreaterThan(1);
      }),
      { numRuns: 60 },
    );
  });

  it("would not with five, so no line of the page has more", () => {
    expect(couldBe(20, [0, 0, 0, 0, 0]).map((one) => [...one])).toEqual(Array(5).fill([4]));
    const loads = QUALITY_FIGURES.filter((one) => one.startsWith("load-"));
    const ofPairs = QUALITY_FIGURES.filter((one) => one.includes("introduced"));
    expect([loads.length, ofPairs.length]).toEqual([4, 3]);
  });
});
