import fc from "fast-check";
import { calmPace, type Pace } from "../../../../../bot/src/scheme/pace/pace";
import { reserveSlots, type Wish } from "../../../../../bot/src/scheme/pace/slots";

const NOW = 1_800_000_000_000;
/** A product that has sent for a while, by one instance. */
const calm: Pace = { ...calmPace(NOW), senders: [{ id: "one", at: NOW }] };
const several: Pace = { ...calm, senders: [...calm.senders, { id: "other", at: NOW }] };
const WISH: Wish = { rate: 40, wanted: 10, replies: 0, sender: "one" };

/** The slots of a reservation; empty where there were none. */
function slots(pace: Pace, wish: Partial<Wish> = {}, now = NOW): readonly number[] {
  const reserved = reserveSlots(pace, { ...WISH, ...wish }, now);
  return reserved.got ? reserved.moments : [];
}

/** The slots that nobody has, from a moment on. */
function freeFrom(moment: number): Pace {
  return { ...calm, lanes: calm.lanes.map(() => moment) };
}

describe("Slots of the shared budget", () => {
  it("lie 1000/rate ms apart for somebody who sends alone, at most twenty at once", () => {
    const gaps = slots(calm, { wanted: 500 }).map((slot, nth, all) => slot - (all[nth - 1] ?? 0));
    expect(gaps.slice(1)).toEqual(Array.from({ length: 19 }, () => 25));
    expect(slots(calm, { wanted: 3 })).toEqual([NOW, NOW + 25, NOW + 50]);
  });

  it("of several who send lie between each other's: never more than four in a row of one lane", () => {
    const reserved = reserveSlots(several, { ...WISH, wanted: 8 }, NOW);
    const mine = reserved.got ? reserved.moments : [];
    const after = reserved.got ? reserved.pace : several;
    expect(mine.map((slot) => slot - NOW)).toEqual([0, 25, 250, 275, 500, 525, 750, 775]);
    expect(slots(after, { sender: "other", wanted: 4 }).map((slot) => slot - NOW)).toEqual([
      50, 300, 550, 800,
    ]);
  });

  it("are given at most a second ahead; whoever comes then is told when to ask again", () => {
    expect(slots(freeFrom(NOW + 900))).toEqual([0, 25, 50, 75, 100].map((ms) => NOW + 900 + ms));
    expect(reserveSlots(freeFrom(NOW + 1_200), WISH, NOW)).toEqual({
      got: false,
      until: NOW + 200,
      paused: false,
    });
  });

  it("begin a little later for somebody who joins: their clock may be ahead", () => {
    expect(slots(several, { sender: "third", wanted: 1 })).toEqual([NOW + 200]);
    expect(slots(several, { sender: "one", wanted: 1 }, NOW + 3_500)).toEqual([NOW + 3_700]);
  });

  it("of a budget of one a second come one at a time", () => {
    const wish = { ...WISH, rate: 1 };
    const first = reserveSlots(calm, wish, NOW);
    expect(first).toMatchObject({ got: true, moments: [NOW, NOW + 1_000] });
    expect(first.got && reserveSlots(first.pace, wish, NOW)).toMatchObject({ until: NOW + 1_000 });
  });

  it("come later for replies that went without one, but never only replies go", () => {
    expect(slots(calm, { wanted: 2, replies: 3 })[0]).toBe(NOW + 75);
    expect(slots(calm, { wanted: 2, replies: 1_000 })[0]).toBe(NOW + 200);
  });

  it("that a wrong clock wrote hours ahead hold nobody up", () => {
    expect(slots(freeFrom(NOW + 3_600_000), { wanted: 1 })).toEqual([NOW - 25]);
  });

  it("are nobody else's and never closer than the interval, whoever asks when and by however blurred a clock", () => {
    const asks = fc.array(
      fc.record({
        passed: fc.integer({ min: 0, max: 400 }),
        blur: fc.integer({ min: -300, max: 300 }),
        wanted: fc.integer({ min: 1, max: 40 }),
        replies: fc.integer({ min: 0, max: 5 }),
        sender: fc.constantFrom("one", "two", "three", "four"),
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
          const reserved = reserveSlots(pace, { rate, ...wish }, now + blur);
          if (!reserved.got) continue;
          ({ pace } = reserved);
          given.push(...reserved.moments);
        }
        const inOrder = given.toSorted((a, b) => a - b);
        const gaps = inOrder.slice(1).map((moment, nth) => moment - (inOrder[nth] ?? 0));
        expect(Math.min(...gaps, Infinity)).toBeGreaterThanOrEqual(1_000 / rate - 0.01);
      }),
    );
  });
});
