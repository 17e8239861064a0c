import { halted } from "../../../../../bot/src/scheme/pace/halt";
import { calmPace, type Pace } from "../../../../../bot/src/scheme/pace/pace";
import { reserveSlots } from "../../../../../bot/src/scheme/pace/slots";
import { settle } from "../../../../../bot/src/scheme/pace/slow-down";

const NOW = 1_800_000_000_000;
const WISH = { rate: 45, wanted: 10, replies: 0, sender: "one" };
const refused = halted(calmPace(NOW), "401", NOW);

/** The pace after a reservation that has to succeed. */
function reserved(pace: Pace, now: number) {
  const result = reserveSlots(pace, WISH, now);
  if (!result.got) throw new Error("There were no slots.");
  return result;
}

describe("Where Teams refuses our identity", () => {
  it("nobody sends for half a minute, and whoever asks learns until when", () => {
    expect(reserveSlots(refused, WISH, NOW + 29_999)).toEqual({
      got: false,
      until: NOW + 30_000,
      paused: true,
    });
  });

  it("what was on its way and is refused too makes it no longer", () => {
    expect(halted(refused, "401", NOW + 9_000)).toBe(refused);
  });

  it("one POST tries then, and nobody else until it is answered or lost", () => {
    const { moments, trial, pace } = reserved(refused, NOW + 30_000);
    expect([moments, trial]).toEqual([[NOW + 30_000], true]);
    expect(reserveSlots(pace, WISH, NOW + 31_000)).toMatchObject({ got: false, paused: true });
    expect(reserved(pace, NOW + 60_000).trial).toBe(true);
  });

  it("a trial that is refused doubles the time, up to five minutes", () => {
    let pace = refused;
    const lengths: number[] = [];
    let now = NOW;
    for (let nth = 0; nth < 6; nth += 1) {
      const { until = 0 } = pace.halt ?? {};
      lengths.push((until - now) / 1_000);
      now = until;
      ({ pace } = reserved(pace, now));
      pace = halted(pace, "401", now);
    }
    expect(lengths).toEqual([30, 60, 120, 240, 300, 300]);
  });

  it("a trial that is answered ends it; any other answer does not", () => {
    const { pace } = reserved(refused, NOW + 30_000);
    const said = { taken: 1, throttled: 0 };
    expect(settle(pace, { ...said, trial: false }, NOW + 31_000, 0).halt).toBeDefined();
    const over = settle(pace, { ...said, trial: true }, NOW + 31_000, 0);
    expect(reserved(over, NOW + 31_000).moments).toHaveLength(10);
  });

  it("an end that a wrong clock wrote hours ahead holds nobody up", () => {
    const wrong = { ...refused, halt: { reason: "401", times: 1, until: NOW + 3_600_000 } };
    expect(reserved(wrong, NOW).trial).toBe(true);
  });
});
