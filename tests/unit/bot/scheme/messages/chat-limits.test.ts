import fc from "fast-check";
import { nextInChat, worthRemembering } from "../../../../../bot/src/scheme/messages/chat-limits";

const LIMITS = [
  [3, 1_000],
  [4, 2_000],
  [30, 30_000],
  [900, 3_600_000],
] as const;

/** When messages go that are asked for with these pauses between them, if as much as possible is forgotten. */
function posted(pauses: readonly number[]): readonly number[] {
  const all: number[] = [];
  let remembered: readonly number[] = [];
  let now = 0;
  for (const pause of pauses) {
    now += pause;
    remembered = worthRemembering(remembered, now);
    now = nextInChat(remembered, now);
    remembered = [...remembered, now];
    all.push(now);
  }
  return all;
}

function most(times: readonly number[], withinMs: number): number {
  return Math.max(
    ...times.map((from) => times.filter((at) => at >= from && at < from + withinMs).length),
  );
}

describe("How many messages a chat gets (F-09)", () => {
  it("is never more than half of what Teams takes, in any window, also where chats are forgotten", () => {
    const pauses = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40_000 })), {
      minLength: 1,
      maxLength: 120,
    });
    fc.assert(
      fc.property(pauses, (asked) => {
        const times = posted(asked);
        for (const [count, withinMs] of LIMITS)
          expect(most(times, withinMs)).toBeLessThanOrEqual(count);
      }),
      { numRuns: 40 },
    );
  });

  it("is held for an hour against who asks without end", () => {
    const times = posted(Array.from({ length: 1_000 }, () => 0));
    for (const [count, withinMs] of LIMITS)
      expect(most(times, withinMs)).toBeLessThanOrEqual(count);
  });

  it("does not hold up the first few, and forgets a chat that is silent", () => {
    expect(posted([0, 0, 0])).toEqual([0, 0, 0]);
    expect(worthRemembering([0, 0, 0], 12_001)).toEqual([]);
    expect(worthRemembering([0, 0, 0], 11_000)).toHaveLength(3);
  });
});
