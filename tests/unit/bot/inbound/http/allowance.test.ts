import fc from "fast-check";
import { createAllowance } from "../../../../../bot/src/inbound/http/allowance";
import { createTurnsInHand } from "../../../../../bot/src/inbound/teams/turns-in-hand";

const MINUTE = 60_000;

describe("An allowance of so many a minute", () => {
  it("is given out whole at once, and then evenly", () => {
    let now = 1_000;
    const { take } = createAllowance(3, () => now);
    expect([take("a"), take("a"), take("a")]).toEqual([0, 0, 0]);
    expect(take("a")).toBe(20);
    expect(take("b")).toBe(0);
    now += 19_999;
    expect(take("a")).toBe(1);
    now += 1;
    expect([take("a"), take("a")]).toEqual([0, 20]);
  });

  it("is never more than twice its number in any minute, and what it says to wait is enough (T-E3-12)", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.nat(5_000), { maxLength: 200 }),
        (perMinute, pauses) => {
          let now = 0;
          const { take } = createAllowance(perMinute, () => now);
          const taken: number[] = [];
          for (const pause of pauses) {
            now += pause;
            const wait = take("a");
            if (wait === 0) taken.push(now);
            else expect(createdWait(wait)).toBe(true);
          }
          for (const from of taken) {
            const within = taken.filter((at) => at >= from && at < from + MINUTE);
            expect(within.length).toBeLessThanOrEqual(perMinute * 2);
          }
        },
      ),
      { numRuns: 50 },
    );
    let now = 0;
    const { take } = createAllowance(7, () => now);
    while (take("a") === 0);
    now += take("a") * 1_000;
    expect(take("a")).toBe(0);
  });
});

const createdWait = (seconds: number) => Number.isInteger(seconds) && seconds >= 1 && seconds <= 60;

describe("The turns of a person that are not answered yet", () => {
  it("are 20 at most, each person's for themselves, and free again when answered", () => {
    const { begin } = createTurnsInHand();
    const ends = Array.from({ length: 20 }, () => begin("a"));
    expect(ends).not.toContain(undefined);
    expect(begin("a")).toBeUndefined();
    expect(begin("b")).toBeDefined();
    ends[0]?.();
    expect(begin("a")).toBeDefined();
    expect(begin("a")).toBeUndefined();
  });
});
