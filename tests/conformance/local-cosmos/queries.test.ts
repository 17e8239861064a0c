import type { FeedOptions, SqlParameter } from "@azure/cosmos";
import { openContainer, refusalOf, type OpenContainer } from "./open-container";

const PEOPLE = Array.from({ length: 30 }, (_, n) => ({
  id: `p${n}`,
  schemeId: `s${n % 3}`,
  n,
  grade: ["F1", "F2", "GP"][n % 3],
  name: n % 2 === 0 ? `Ann ${n}` : `bob ${n}`,
  ...(n % 5 === 0 && { note: n === 0 ? null : `note ${n}` }),
}));

describe("queries of the local Cosmos server", () => {
  let open: OpenContainer;
  beforeAll(async () => {
    open = await openContainer();
    await Promise.all(PEOPLE.map((person) => open.container.items.create(person)));
  });
  afterAll(() => open.close());

  const ask = async (
    query: string,
    options: FeedOptions = {},
    parameters: SqlParameter[] = [],
  ): Promise<unknown[]> =>
    (await open.container.items.query<unknown>({ query, parameters }, options).fetchAll())
      .resources;
  const inS1 = { partitionKey: "s1" };

  it("gives the items of one partition only, when a partition key is named", async () => {
    expect(await ask("SELECT VALUE c.schemeId FROM c", inS1)).toEqual(Array(10).fill("s1"));
    const { resources } = await open.container.items.readAll(inS1).fetchAll();
    expect(resources).toHaveLength(10);
  });

  it("filters by parameters, over one partition and over all", async () => {
    const parameters = [
      { name: "@n", value: 9 },
      { name: "@s", value: "s1" },
    ];
    const query = "SELECT VALUE c.id FROM c WHERE c.schemeId = @s AND c.n < @n";
    expect(await ask(query, inS1, parameters)).toEqual(["p1", "p4", "p7"]);
    expect(new Set(await ask(query, {}, parameters))).toEqual(new Set(["p1", "p4", "p7"]));
  });

  it("gives whole items, properties under their names, or bare values; undefined is left out", async () => {
    expect(await ask("SELECT * FROM c WHERE c.id = 'p4'")).toEqual([
      expect.objectContaining(PEOPLE[4]) as object,
    ]);
    expect(
      await ask("SELECT c.id, c['n'] AS number, c.note FROM c WHERE c.id IN ('p4', 'p5')"),
    ).toEqual([
      { id: "p4", number: 4 },
      { id: "p5", number: 5, note: "note 5" },
    ]);
    expect(await ask("SELECT VALUE c.note FROM c")).toHaveLength(6);
  });

  it("finds items by system properties", async () => {
    expect(await ask("SELECT VALUE c.n FROM c WHERE c._ts > 0 AND c.n = 3")).toEqual([3]);
  });

  it("sorts by one property in one partition", async () => {
    const first = ["bob 1", "bob 7", "bob 13", "bob 19", "bob 25"];
    expect(await ask("SELECT VALUE c.n FROM c ORDER BY c.n DESC", inS1)).toEqual([
      28, 25, 22, 19, 16, 13, 10, 7, 4, 1,
    ]);
    expect(
      (await ask("SELECT VALUE c.name FROM c ORDER BY c.name", inS1)).slice(5).toSorted(),
    ).toEqual(first.toSorted());
  });

  it("leaves out of ORDER BY the items without the property", async () => {
    expect(await ask("SELECT VALUE c.id FROM c ORDER BY c.note", { partitionKey: "s0" })).toEqual([
      "p0",
      "p15",
    ]);
  });

  it("limits with TOP, over all partitions through the plan, and with OFFSET LIMIT in one", async () => {
    expect(await ask("SELECT TOP 4 * FROM c")).toHaveLength(4);
    expect(
      await ask("SELECT TOP @k VALUE c.n FROM c WHERE c.n > 20", {}, [{ name: "@k", value: 2 }]),
    ).toEqual([21, 22]);
    expect(await ask("SELECT TOP 2 VALUE c.n FROM c ORDER BY c.n", inS1)).toEqual([1, 4]);
    expect(await ask("SELECT VALUE c.n FROM c ORDER BY c.n OFFSET 2 LIMIT 3", inS1)).toEqual([
      7, 10, 13,
    ]);
  });

  it.each<[string, unknown[], unknown[]]>([
    ["COUNT(1)", [10], [30]],
    ["COUNT(c.note)", [2], [6]],
    ["SUM(c.n)", [145], [435]],
    ["SUM(c.name)", [], []],
    ["MIN(c.n)", [1], [0]],
    ["MAX(c.name)", ["bob 7"], ["bob 9"]],
    ["MIN(c.missing)", [], []],
  ])("works out %s, in one partition and over all", async (aggregate, one, all) => {
    expect(await ask(`SELECT VALUE ${aggregate} FROM c`, inS1)).toEqual(one);
    expect(await ask(`SELECT VALUE ${aggregate} FROM c`)).toEqual(all);
  });

  it("answers the same when the SDK is made to use the plan", async () => {
    const forced = { forceQueryPlan: true };
    expect(await ask("SELECT VALUE c.n FROM c WHERE c.n < 3", forced)).toEqual([0, 1, 2]);
    expect((await refusalOf(ask("SELECT * FROM c ORDER BY c.n", forced))).message).toContain(
      "ORDER BY",
    );
  });

  it.each([
    ["SELECT VALUE c.n FROM c ORDER BY c.n", "ORDER BY over all partitions"],
    ["SELECT VALUE c.n FROM c OFFSET 1 LIMIT 2", "OFFSET LIMIT over all partitions"],
    ["SELECT DISTINCT c.grade FROM c", "DISTINCT is not supported"],
    ["SELECT * FROM c WHERE RegexMatch(c.name, 'x')", "RegexMatch is not supported"],
    ["SELECT * FROM c WHERE c.n = @missing", "@missing"],
    ["SELECT TOP 1.5 * FROM c", "whole number"],
    ["SELEC * FROM c", "Syntax error near 'SELEC'"],
  ])("refuses %s over all partitions, with a 400 that names it", async (query, named) => {
    const { code, message } = await refusalOf(ask(query));
    expect({ code, message }).toEqual({
      code: 400,
      message: expect.stringContaining(named) as string,
    });
  });

  it("refuses to sort by a property that is not indexed, or by a list", async () => {
    const indexingPolicy = { includedPaths: [{ path: "/at/?" }], excludedPaths: [{ path: "/*" }] };
    const { database } = open.container;
    const { container } = await database.containers.create({
      id: "few",
      partitionKey: { paths: ["/s"] },
      indexingPolicy,
    });
    await container.items.create({ id: "1", s: "x", at: [1] });
    const sortedBy = (name: string): Promise<unknown> =>
      container.items.query(`SELECT * FROM c ORDER BY c.${name}`, { partitionKey: "x" }).fetchAll();
    expect((await refusalOf(sortedBy("other"))).message).toContain("indexing policy");
    expect((await refusalOf(sortedBy("at"))).message).toContain("array or an object");
  });

  it("refuses options it does not have, naming the header", async () => {
    const { message } = await refusalOf(
      ask("SELECT * FROM c", { ...inS1, populateQueryMetrics: true }),
    );
    expect(message).toContain("x-ms-documentdb-populatequerymetrics");
  });
});
