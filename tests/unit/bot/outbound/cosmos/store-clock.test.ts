import fc from "fast-check";
import { clockTrusted } from "../../../../../bot/src/application/delivery/clock-trusted";
import { createStoreClock } from "../../../../../bot/src/outbound/cosmos/store-clock";
import { calmPace } from "../../../../../bot/src/scheme/pace/pace";
import { reserveSlots } from "../../../../../bot/src/scheme/pace/slots";

const NOON = Date.parse("2027-01-14T12:00:00.000Z");

/** A machine whose clock is so far ahead of the store's, and which has run for a while; `true` time is the store's. */
function machine(aheadMs: number, startedMs = 5_000) {
  let now = NOON;
  let ahead = aheadMs;
  const steady = () => now - NOON + startedMs;
  const clock = createStoreClock({ wall: () => now + ahead, steady });
  return {
    clock,
    /** The store answers at a moment; asking and answering each take so long. */
    asks: (at: number, tookMs = 10) => {
      now = at + tookMs;
      const date = new Date(Math.floor(at / 1_000) * 1_000).toUTCString();
      clock.hear({ date, askedAt: steady() - 2 * tookMs, answeredAt: steady() });
    },
    goTo: (at: number) => {
      now = at;
    },
    moveClock: (byMs: number) => {
      ahead += byMs;
    },
  };
}

/** Asks as an instance does at its start, for a little more than a second. */
function settled(aheadMs: number, from = NOON) {
  const one = machine(aheadMs);
  for (let at = from; at < from + 1_300; at += 50) one.asks(at);
  return one;
}

describe("The store's clock, from the date of its answers", () => {
  it("is not known before the first of them, and not to be trusted", () => {
    const { clock } = machine(0);
    expect([clock.skewMs(), clockTrusted(clock)]).toEqual([undefined, false]);
    clock.hear({ date: "soon", askedAt: 1, answeredAt: 2 });
    clock.hear({ askedAt: 1, answeredAt: 2 });
    expect(clock.skewMs()).toBeUndefined();
  });

  it("is known to a second or so by one, and far better by several", () => {
    const one = machine(90_000);
    one.asks(NOON + 400);
    expect(Math.abs((one.clock.skewMs() ?? 0) - 90_000)).toBeLessThan(700);
    expect(Math.abs((settled(90_000).clock.skewMs() ?? 0) - 90_000)).toBeLessThan(200);
  });

  it.each([
    [119_000, true],
    [121_000, false],
    [-119_000, true],
    [-121_000, false],
  ])("a machine that is %i ms ahead is trusted: %s", (ahead, trusted) => {
    expect(clockTrusted(settled(ahead).clock)).toBe(trusted);
  });

  it("goes on where the machine's own is moved, which shows at once", () => {
    const { clock, moveClock } = settled(0);
    const before = clock.storeNow();
    moveClock(3_600_000);
    expect(clock.storeNow()).toBe(before);
    expect(clockTrusted(clock)).toBe(false);
    moveClock(-3_600_000);
    expect(clockTrusted(clock)).toBe(true);
  });

  it("is learned anew where the answers contradict what was known: the machine stood still", () => {
    const one = settled(0);
    for (let at = NOON + 90_000; at < NOON + 91_300; at += 50) one.asks(at);
    expect(Math.abs(one.clock.storeNow() - (NOON + 91_260))).toBeLessThan(200);
  });

  it("lets instances whose clocks are two minutes off share slots: never ten in a hundred too many in any second", () => {
    const rate = 45;
    const skew = fc.integer({ min: -120_000, max: 120_000 });
    const turns = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 0, max: 300 })), {
      minLength: 20,
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        fc.tuple(skew, skew, skew, skew),
        turns,
        fc.nat({ max: 999 }),
        (skews, all, phase) => {
          const instances = skews.map((ahead, nth) => settled(ahead, NOON + phase + nth * 137));
          let at = NOON + 10_000;
          let pace = calmPace(at);
          const begun: number[] = [];
          for (const [who, passed] of all) {
            at += passed;
            const instance = instances[who];
            instance?.goTo(at);
            const now = instance?.clock.storeNow() ?? at;
            const wish = { rate, wanted: 10, replies: 0, sender: String(who) };
            const reserved = reserveSlots(pace, wish, now);
            if (!reserved.got) continue;
            ({ pace } = reserved);
            begun.push(...reserved.moments.map((moment) => Math.max(at, at + moment - now)));
          }
          const inASecond = begun.map(
            (first) => begun.filter((other) => other >= first && other < first + 1_000).length,
          );
          expect(Math.max(...inASecond, 0)).toBeLessThanOrEqual(rate * 1.1);
        },
      ),
    );
  });
});
