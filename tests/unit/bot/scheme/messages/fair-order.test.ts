import fc from "fast-check";
import { inFairOrder } from "../../../../../bot/src/scheme/messages/fair-order";

const message = fc.record({
  schemeId: fc.constantFrom("small", "other", "big"),
  rank: fc.constantFrom(0, 1, 2),
  dueAt: fc.integer({ min: 10, max: 59 }).map((minute) => `2026-08-12T08:${minute}:00.000Z`),
});

describe("The order in which messages go", () => {
  it("keeps every message, the most urgent first, and the oldest of a scheme first", () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 60 }), (messages) => {
        const order = inFairOrder(messages);
        expect(new Set(order)).toEqual(new Set(messages));
        expect(order).toHaveLength(messages.length);
        const ranks = order.map(({ rank }) => rank);
        expect(ranks).toEqual(ranks.toSorted());
        for (const schemeId of ["small", "other", "big"]) {
          for (const rank of [0, 1, 2]) {
            const line = order.filter((one) => one.schemeId === schemeId && one.rank === rank);
            const due = line.map(({ dueAt }) => dueAt);
            expect(due).toEqual(due.toSorted());
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("lets a scheme of twenty go while one of two thousand does", () => {
    const of = (schemeId: string, count: number) =>
      Array.from({ length: count }, () => ({
        schemeId,
        rank: 2,
        dueAt: "2026-08-12T08:00:00.000Z",
      }));
    const order = inFairOrder([...of("big", 2_000), ...of("small", 20)]);
    expect(order.slice(0, 40).filter(({ schemeId }) => schemeId === "small")).toHaveLength(20);
  });
});
