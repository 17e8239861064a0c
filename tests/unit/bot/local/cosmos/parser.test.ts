import { parseCondition, parseQuery } from "../../../../../bot/src/local/cosmos/query/parser";

describe("the parser of queries", () => {
  it("reads every clause it supports", () => {
    expect(
      parseQuery(
        "select c.id, c['at'] as time from c where c.n = 1 order by c.at desc offset @o limit 5",
      ),
    ).toEqual({
      selection: {
        kind: "properties",
        properties: [
          { name: "id", value: { kind: "path", path: ["id"] } },
          { name: "time", value: { kind: "path", path: ["at"] } },
        ],
      },
      where: {
        kind: "compare",
        operator: "=",
        left: { kind: "path", path: ["n"] },
        right: { kind: "literal", value: 1 },
      },
      orderBy: { path: ["at"], descending: true },
      offsetLimit: {
        offset: { kind: "parameter", name: "@o" },
        limit: { kind: "literal", value: 5 },
      },
    });
  });

  it("lets the item be renamed, with and without AS", () => {
    const whole = { selection: { kind: "value", value: { kind: "path", path: [] } } };
    expect(parseQuery("SELECT VALUE p FROM people p")).toEqual(whole);
    expect(parseQuery("SELECT VALUE p FROM people AS p")).toEqual(whole);
  });

  it("binds AND tighter than OR", () => {
    const { where } = parseQuery("SELECT * FROM c WHERE c.a OR c.b AND c.d");
    expect(where).toMatchObject({ kind: "or", right: { kind: "and" } });
  });

  it("reads the condition of a patch", () => {
    expect(parseCondition("from c where c.n = 1")).toMatchObject({ kind: "compare" });
    expect(() => parseCondition("from c")).toThrow("ends too early");
    expect(() => parseCondition("from c where true order by c.n")).toThrow(
      "Syntax error near 'order'",
    );
  });

  it.each([
    ["SELEC * FRM c", "needs FROM"],
    ["SELECT * FROM c WHERE", "ends too early"],
    ["SELECT * FROM c WHERE c.a = 1 c.b", "Syntax error near 'c'"],
    ["SELECT DISTINCT c.a FROM c", "DISTINCT is not supported"],
    ["SELECT c.a FROM c JOIN t IN c.tags", "JOIN is not supported"],
    ["SELECT VALUE t FROM t IN c.tags", "Syntax error near 'IN'"],
    ["SELECT c.a FROM c GROUP BY c.a", "GROUP is not supported"],
    ["SELECT * FROM c WHERE c.a LIKE 'x%'", "LIKE is not supported"],
    ["SELECT * FROM c WHERE EXISTS(SELECT 1)", "EXISTS is not supported"],
    ["SELECT VALUE udf.f(c.a) FROM c", "udf is not supported"],
    ["SELECT c.value FROM c", 'written c["value"]'],
    ["SELECT c.order FROM c", 'written c["order"]'],
    ["SELECT VALUE AVG(c.n) FROM c", "AVG is not supported"],
    ["SELECT VALUE NOPE(c.n) FROM c", "NOPE is not supported"],
    ["SELECT * FROM c WHERE STARTSWITH(c.a)", "STARTSWITH with 1 operands"],
    ["SELECT * FROM c WHERE ARRAY_CONTAINS(c.a, 1, true)", "ARRAY_CONTAINS with 3 operands"],
    ["SELECT COUNT(1) AS n FROM c", "only as SELECT VALUE COUNT(1)"],
    ["SELECT VALUE COUNT(1) FROM c ORDER BY c.a", "not supported with an aggregate"],
    ["SELECT TOP 2 * FROM c OFFSET 1 LIMIT 2", "cannot stand in one query"],
    ["SELECT * FROM c ORDER BY c.a, c.b", "more than one property"],
    ["SELECT * FROM c ORDER BY c", "needs a property"],
    ["SELECT * FROM c ORDER BY LOWER(c.a)", "takes a property"],
    ["SELECT * FROM c OFFSET 1", "ends too early"],
    ["SELECT * FROM c WHERE NOT c.a = 1", "Write NOT (a = b)"],
    ["SELECT * FROM c WHERE NOT c.a IN (1)", "Write NOT (a = b)"],
    ["SELECT * FROM c WHERE name = 1", "'name' is not known"],
    ["SELECT * FROM c WHERE c[@p] = 1", "[@p] is not supported"],
    ["SELECT * FROM c WHERE c.a = -'x'", "Syntax error near ''x''"],
    ["SELECT * FROM c WHERE c.a NOT 1", "Syntax error near '1'"],
    ["SELECT c.a, c.b.a FROM c", "selects 'a' twice"],
    ["SELECT LOWER(c.a) FROM c", "needs a name"],
    ["SELECT * FROM c WHERE c.a IN ()", "Syntax error near ')'"],
  ])("refuses %s", (query, reason) => {
    expect(() => parseQuery(query)).toThrow(reason);
  });
});
