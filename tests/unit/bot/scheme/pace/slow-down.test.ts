import fc from "fast-check";
import { calmPace, isQuiet, shareAt, type Pace } from "../../../../../bot/src/scheme/pace/pace";
import { reserveSlots } from "../../../../../bot/src/scheme/pace/slots";
import { heard, NO_ANSWERS, settle } from "../../../../../bot/src/scheme/pace/slow-down";
import { chanceOf } from "../../../../support/seeded-chance";

const NOW = 1_800_000_000_000;
const RATE = 45;
const calm = calmPace(NOW);

/** The pace after so many answers at once. */
function after(pace: Pace, now: number, said: { taken?: number; throttled?: number; ms?: number }) {
  const { taken = 0, throttled = 0, ms } = said;
  const limit = ms === undefined ? {} : { afterMs: ms };
  return settle(pace, { taken, throttled, trial: false, ...limit }, now, 0.5);
}

/** Sends at full speed for some seconds, each POST answered at once; which were taken, and when. */
function send(begin: Pace, seconds: number, taken: (at: number) => boolean) {
  let pace = begin;
  const went: { readonly at: number; readonly taken: boolean }[] = [];
  for (let now = NOW; now < NOW + seconds * 1_000; now += 50) {
    const reserved = reserveSlots(pace, { rate: RATE, wanted: 10, replies: 0, sender: "one" }, now);
    if (!reserved.got) continue;
    ({ pace } = reserved);
    for (const at of reserved.moments) {
      const took = taken(at);
      went.push({ at, taken: took });
      pace = settle(pace, heard(NO_ANSWERS, took, 7_000), at, 0.5);
    }
  }
  return { pace, went };
}

describe("What a 429 does to everybody", () => {
  it("takes a twentieth of the budget off while nearly all are taken, a seventh while most are, two fifths while few are", () => {
    expect(after(calm, NOW, { taken: 30, throttled: 1 }).share).toBe(0.95);
    expect(after(calm, NOW, { taken: 30, throttled: 2 }).share).toBe(0.85);
    expect(after(calm, NOW, { taken: 3, throttled: 9 }).share).toBe(0.6);
  });

  it("stops everybody for as long as Teams asks where nothing gets through, at most half a minute", () => {
    expect(after(calm, NOW, { throttled: 5, ms: 7_000 }).quietUntil).toBe(NOW + 7_000);
    expect(after(calm, NOW, { throttled: 5, ms: 9_999_000 }).quietUntil).toBe(NOW + 30_000);
    expect(after(calm, NOW, { throttled: 5, ms: 0 }).quietUntil).toBe(NOW + 1_000);
  });

  it("stops them ever longer where Teams does not say for how long", () => {
    let pace = calm;
    const lengths: number[] = [];
    let now = NOW;
    for (let nth = 0; nth < 7; nth += 1) {
      pace = after(pace, now, { throttled: 5 });
      lengths.push((pace.quietUntil - now) / 1_000);
      now = pace.quietUntil;
    }
    expect(lengths).toEqual([1, 2, 4, 8, 16, 30, 30]);
  });

  it("of a few messages stops nobody: each of them waits for itself", () => {
    expect(isQuiet(after(calm, NOW, { throttled: 4, ms: 7_000 }), NOW)).toBe(false);
  });

  it("makes one step a second at most", () => {
    const once = after(calm, NOW, { taken: 20, throttled: 2 });
    const twice = after(once, NOW + 900, { throttled: 20, ms: 7_000 });
    expect([twice.share, isQuiet(twice, NOW + 900)]).toEqual([0.85, false]);
    expect(isQuiet(after(twice, NOW + 1_000, { throttled: 1, ms: 7_000 }), NOW + 1_000)).toBe(true);
  });

  it("begins slowly after a quiet time, and doubles", () => {
    const { quietUntil, ...rest } = after(calm, NOW, { throttled: 5, ms: 7_000 });
    const shares = [0, 5, 10, 15, 20].map((s) =>
      shareAt({ quietUntil, ...rest }, quietUntil + s * 1_000),
    );
    expect(shares).toEqual([0.125, 0.25, 0.5, 0.85, 1]);
  });

  it("leaves at least 0.6 of the calm rate where a fifth is refused at random", () => {
    const chance = chanceOf(20);
    const { went } = send(calm, 300, () => !chance.happens(0.2));
    const calmly = send(calm, 300, () => true).went.length;
    expect(went.filter(({ taken }) => taken).length / calmly).toBeGreaterThanOrEqual(0.6);
  });

  it("lets nothing go in a storm but what tries whether it is over, and is forgotten within a minute", () => {
    const over = NOW + 60_000;
    const { went } = send(calm, 120, (at) => at >= over);
    const tried = went.filter(({ at }) => at > NOW + 2_000 && at < over).length;
    expect(tried).toBeGreaterThan(0);
    expect(tried).toBeLessThan(RATE * 2);
    const late = went.filter(({ at }) => at >= over + 59_000 && at < over + 60_000);
    expect(late.length).toBeGreaterThanOrEqual(RATE * 0.97);
  });

  it("is over a minute after the last one, whatever came before", () => {
    const answers = fc.array(
      fc.record({
        passed: fc.integer({ min: 0, max: 40_000 }),
        taken: fc.integer({ min: 0, max: 20 }),
        throttled: fc.integer({ min: 1, max: 20 }),
        ms: fc.integer({ min: 0, max: 900_000 }),
        chance: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(answers, (all) => {
        let pace = calm;
        let now = NOW;
        for (const { passed, taken, throttled, ms, chance } of all) {
          now += passed;
          pace = settle(pace, { taken, throttled, afterMs: ms, trial: false }, now, chance);
          expect(shareAt(pace, now)).toBeGreaterThanOrEqual(0.125);
        }
        expect([shareAt(pace, now + 60_000), isQuiet(pace, now + 60_000)]).toEqual([1, false]);
      }),
    );
  });
});
