import fc from "fast-check";
import { calmPace } from "../../../../../bot/src/scheme/pace/pace";
import { reserveSlots } from "../../../../../bot/src/scheme/pace/slots";

const NOW = 1_800_000_000_000;
const calm = calmPace(NOW);

/** The slots of a reservation; empty where there were none. */
function slots(pace = calm, wanted = 10, now = NOW): readonly number[] {
  const reserved = reserveSlots(pace, { rate: 40, wanted, replies: 0, leadMs: 0 }, now);
  return reserved.got ? reserved.moments : [];
}

describe("Slots of the shared budget", () => {
  it("lie 1000/rate ms apart, at most a quarter of a second's worth at once", () => {
    expect(slots(calm, 3)).toEqual([NOW, NOW + 25, NOW + 50]);
    expect(slots(calm, 500)).toHaveLength(9);
  });

  it("are given at most half a second ahead; whoever comes then is told when to ask again", () => {
    const full = { ...calm, nextAt: NOW + 400 };
    expect(slots(full, 2)).toEqual([NOW + 400, NOW + 425]);
    const reserved = reserveSlots(full, { rate: 40, wanted: 10, replies: 0, leadMs: 0 }, NOW);
    expect(reserved).toEqual({ got: false, until: NOW + 150, paused: false });
    expect(slots(full, 10, NOW + 150)).toHaveLength(9);
  });

  it("of a budget of one a second come one at a time", () => {
    const wish = { rate: 1, wanted: 10, replies: 0, leadMs: 0 };
    const first = reserveSlots(calm, wish, NOW);
    expect(first).toMatchObject({ got: true, moments: [NOW], pace: { nextAt: NOW + 1_000 } });
    expect(first.got && reserveSlots(first.pace, wish, NOW)).toMatchObject({ until: NOW + 550 });
  });

  it("come later for replies that went without one, but never only replies go", () => {
    const after = (replies: number) => {
      const reserved = reserveSlots(calm, { rate: 40, wanted: 2, replies, leadMs: 0 }, NOW);
      return reserved.got ? reserved.moments[0] : undefined;
    };
    expect(after(3)).toBe(NOW + 75);
    expect(after(1_000)).toBe(NOW + 200);
  });

  it("that a wrong clock wrote hours ahead hold nobody up", () => {
    expect(slots({ ...calm, nextAt: NOW + 3_600_000 }, 1)).toEqual([NOW]);
  });

  it("are never closer than the interval, whoever asks when and by however blurred a clock", () => {
    const asks = fc.array(
      fc.record({
        passed: fc.integer({ min: 0, max: 400 }),
        blur: fc.integer({ min: -300, max: 300 }),
        wanted: fc.integer({ min: 1, max: 40 }),
        replies: fc.integer({ min: 0, max: 5 }),
      }),
      { minLength: 5, maxLength: 60 },
    );
    fc.assert(
      fc.property(asks, fc.integer({ min: 1, max: 1_000 }), (all, rate) => {
        let pace = calm;
        let now = NOW;
        const given: number[] = [];
        for (const { passed, blur, ...wish } of all) {
          now += passed;
          const reserved = reserveSlots(pace, { rate, leadMs: 0, ...wish }, now + blur);
          if (!reserved.got) continue;
          ({ pace } = reserved);
          given.push(...reserved.moments);
        }
        const gaps = given.slice(1).map((moment, nth) => moment - (given[nth] ?? 0));
        expect(Math.min(...gaps, Infinity)).toBeGreaterThanOrEqual(1_000 / rate - 0.01);
      }),
    );
  });
});
