import fc from "fast-check";
import { GROUP, groupsInView, heightOf } from "../../../../tab/src/components/rows-in-view";

const lists = fc.record({
  rows: fc.integer({ min: 0, max: 3_000 }),
  top: fc.integer({ min: -200_000, max: 2_000 }),
  windowHeight: fc.integer({ min: 200, max: 2_000 }),
  measured: fc
    .dictionary(fc.integer({ min: 0, max: 119 }).map(String), fc.integer({ min: 25, max: 6_000 }))
    .map((heights) => new Map(Object.entries(heights).map(([at, height]) => [Number(at), height]))),
});

describe("the rows of a long list that are drawn", () => {
  it("are those that the window shows, wherever it is scrolled to", () => {
    fc.assert(
      fc.property(lists, (list) => {
        const [first, until] = groupsInView(list);
        let bottom = list.top;
        for (let group = 0; group * GROUP < list.rows; group += 1) {
          const top = bottom;
          bottom += heightOf(group, list);
          const seen = bottom > 0 && top < list.windowHeight;
          if (seen) expect(group >= first && group <= until).toBe(true);
        }
      }),
    );
  });

  it("are few, however long the list is", () => {
    const measured = new Map<number, number>();
    const [first, until] = groupsInView({
      rows: 20_000,
      top: -600_000,
      windowHeight: 900,
      measured,
    });
    expect(first).toBeGreaterThan(300);
    expect((until - first + 1) * GROUP).toBeLessThanOrEqual(100);
  });

  it("are none beyond an empty list", () => {
    const list = { rows: 0, top: 0, windowHeight: 900, measured: new Map<number, number>() };
    expect(groupsInView(list)).toEqual([0, 0]);
    expect(heightOf(0, list)).toBe(0);
  });

  it("leave as much room free as the measured ones take", () => {
    const measured = new Map([[0, 100 * GROUP]]);
    expect(heightOf(3, { rows: 1_000, measured })).toBe(100 * GROUP);
    expect(heightOf(1, { rows: GROUP + 5, measured })).toBe(500);
  });
});
