import fc from "fast-check";
import { createContainer, findContainer } from "../../../../../bot/src/local/cosmos/containers";
import { createDatabase } from "../../../../../bot/src/local/cosmos/databases";
import { createItem } from "../../../../../bot/src/local/cosmos/items";
import { compile } from "../../../../../bot/src/local/cosmos/query/evaluate";
import { narrowing } from "../../../../../bot/src/local/cosmos/query/narrow";
import { parseQuery } from "../../../../../bot/src/local/cosmos/query/parser";
import { inAnyOrder, writtenAt } from "../../../../../bot/src/local/cosmos/query/run";
import { openStore } from "../../../../../bot/src/local/cosmos/store";

const narrowed = (where: string): readonly string[] =>
  narrowing(parseQuery(`SELECT * FROM c WHERE ${where}`).where, new Map(), ["s"]).sql;

describe("what SQLite leaves out before a query looks at items", () => {
  it("looks up the partition key, and the id alone where that is named", () => {
    expect(narrowed("c.s = 'a' AND c.a = 1")).toEqual(["pk = ?", "json_extract(body, '$.a') = ?"]);
    expect(narrowed("c.s = 'a' AND 'x' = c.id")).toEqual(["id = ?"]);
  });

  it("leaves out the partitions that a query does not want", () => {
    const { where } = parseQuery("SELECT * FROM c WHERE NOT ARRAY_CONTAINS(@keys, c.s)");
    const parameters = new Map([["@keys", ["p", "q"]]]);
    const { sql, values } = narrowing(where, parameters, ["s"]);
    expect({ sql, values }).toEqual({ sql: ["NOT pk IN (?, ?)"], values: ['["p"]', '["q"]'] });
  });

  it("asks for one or the other where both can be asked for, and for neither where one cannot", () => {
    expect(narrowed("c.a = 1 OR c._ts > 5")).toEqual([
      "((json_extract(body, '$.a') = ?) OR (ts > ?))",
    ]);
    expect(narrowed("c.a = 1 OR c.b = 1.5")).toEqual([]);
  });

  it("compares plain properties of the body, turned round where the value stands first", () => {
    expect(narrowed("c.a.b <= 5 AND 5 < c.n")).toEqual([
      "json_extract(body, '$.a.b') <= ?",
      "json_extract(body, '$.n') > ?",
    ]);
  });

  it("compares true and false as SQLite has them", () => {
    expect(narrowed("c.a = true AND c.b < true")).toEqual(["json_extract(body, '$.a') = 1"]);
  });

  it.each(["c.a != 1", "c.a = 1.5", "c.a < 'é'", "c.a = null"])(
    "leaves %s to the query itself",
    (where) => {
      expect(narrowed(where)).toEqual([]);
    },
  );

  it.each([
    ["c.s = 'p'", 7],
    ["c.s = 'p' AND c._ts <= 6", 5],
    ["c.s = 'p' AND c._ts > 7", undefined],
  ])("answers when what %s was written without reading it", (where, at) => {
    const store = openStore(":memory:", () => now);
    let now = 5_000;
    createDatabase(store, '{"id":"d"}');
    createContainer(store, "d", JSON.stringify({ id: "c", partitionKey: { paths: ["/s"] } }));
    const container = findContainer(store, "d", "c");
    if (container === undefined) throw new Error("The container was not created.");
    for (const [id, s, second] of [
      ["a", "p", 5],
      ["b", "p", 7],
      ["c", "q", 9],
    ] as const) {
      now = second * 1_000;
      createItem({ store, container, key: JSON.stringify([s]) }, { id, s }, {});
    }
    store.prepare("UPDATE items SET body = '{}'").run();
    const query = parseQuery(`SELECT VALUE MAX(c._ts) FROM c WHERE ${where}`);
    const run = { store, container, query, parameters: new Map() };
    expect(writtenAt(run, "MAX")).toEqual({ asked: true, at });
    store.close();
  });

  it.each(["c.s = 'p' AND c.a = 1", "c._ts != 5", "c.s = 'p' OR c._ts > 5"])(
    "has to look at the items where it is about %s",
    (where) => {
      const { isAll } = narrowing(parseQuery(`SELECT * FROM c WHERE ${where}`).where, new Map(), [
        "s",
      ]);
      expect(isAll).toBe(false);
    },
  );

  it("never loses an item that the query would give", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "b", "Z", " ", "~", "é", "\u{1F600}", "\uFFFD"),
      maxLength: 3,
    });
    const value = fc.oneof(
      text,
      fc.integer({ min: -3, max: 3 }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.constantFrom(null, true, false, undefined, {}, { b: 1 }, [1], 9_007_199_254_740_993),
    );
    const operator = fc.constantFrom("=", "<", "<=", ">", ">=");
    const condition = fc.oneof(
      operator.map((sign) => `c.a ${sign} @v`),
      operator.map((sign) => `c.a ${sign} @v OR c.a = @w`),
      operator.map((sign) => `c.dueAt ${sign} @v AND NOT ARRAY_CONTAINS(@keys, c.s)`),
      fc.constantFrom("ARRAY_CONTAINS(@list, c.a)", "ARRAY_CONTAINS(@list, c.a) OR c.a = @v"),
    );
    const asked = fc.record({
      where: condition,
      against: value,
      other: value,
      list: fc.array(value),
      keys: fc.subarray(["p", "q", "r"]),
    });
    const store = openStore(":memory:", () => 0);
    createDatabase(store, '{"id":"d"}');
    let nth = 0;
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), asked, (held, { where, ...given }) => {
        nth += 1;
        const id = `c${nth}`;
        createContainer(store, "d", JSON.stringify({ id, partitionKey: { paths: ["/s"] } }));
        const container = findContainer(store, "d", id);
        if (container === undefined) throw new Error("The container was not created.");
        for (const [index, a] of held.entries()) {
          const s = index % 2 === 0 ? "p" : "q";
          const body = { id: `i${index}`, s, a, dueAt: a };
          createItem({ store, container, key: JSON.stringify([s]) }, body, {});
        }
        const query = parseQuery(`SELECT * FROM c WHERE ${where}`);
        const parameters = new Map<string, unknown>([
          ["@v", given.against],
          ["@w", given.other],
          ["@list", given.list],
          ["@keys", given.keys],
        ]);
        const run = { store, container, query, parameters };
        const found = Array.from(inAnyOrder(run), ({ item }) => item["id"]).toSorted();
        const holds = compile(query.where ?? { kind: "literal", value: true }, parameters);
        const wanted = held.flatMap((a, index) => {
          const body = { s: index % 2 === 0 ? "p" : "q", a, dueAt: a };
          return holds(body) === true ? [`i${index}`] : [];
        });
        expect(found).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
    store.close();
  });
});
