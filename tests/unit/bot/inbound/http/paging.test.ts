import fc from "fast-check";
import { inOrder, pageBy } from "../../../../../bot/src/inbound/http/paging";

const keyOf = (text: string) => text;
const key = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });

/** Something that happens between two pages. */
const event = fc.oneof(
  fc.record({ what: fc.constant("comes" as const), row: key }),
  fc.record({ what: fc.constant("goes" as const), nth: fc.nat(60) }),
);

describe("Pages by keyset", () => {
  it("give every row that stays exactly once, in order, whatever comes and goes between them", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(key, { maxLength: 30 }),
        fc.array(fc.array(event, { maxLength: 4 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 7 }),
        (first, turns, limit) => {
          const rows = new Set(first);
          const stayed = new Set(first);
          const seen: string[] = [];
          let cursor: string | undefined;
          for (let turn = 0; ; turn += 1) {
            const page = pageBy(inOrder([...rows], keyOf), keyOf, { cursor, limit });
            expect(turn).toBeLessThan(100); // as many pages as there could be rows
            expect(page.items.length).toBeLessThanOrEqual(limit);
            expect(page.total).toBe(rows.size);
            seen.push(...page.items);
            if (page.next === undefined) break;
            cursor = page.next;
            for (const one of turns[turn] ?? []) {
              const gone = one.what === "goes" ? [...rows][one.nth] : undefined;
              if (one.what === "comes") rows.add(one.row);
              if (gone !== undefined && rows.delete(gone)) stayed.delete(gone);
            }
          }
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen).toEqual(inOrder(seen, keyOf));
          for (const row of stayed) expect(seen).toContain(row);
        },
      ),
    );
  });

  it("have no next one when they end the list", () => {
    expect(pageBy(["a", "b"], keyOf, { limit: 2 })).toEqual({ items: ["a", "b"], total: 2 });
    expect(pageBy([], keyOf, {})).toEqual({ items: [], total: 0 });
  });

  it("hold a hundred rows where nobody says otherwise", () => {
    const rows = Array.from({ length: 101 }, (_, at) => String(at).padStart(3, "0"));
    expect(pageBy(rows, keyOf, {}).items).toHaveLength(100);
  });
});
