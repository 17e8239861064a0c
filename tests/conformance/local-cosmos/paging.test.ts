import type { FeedOptions } from "@azure/cosmos";
import { openContainer, refusalOf, type OpenContainer } from "./open-container";

describe("pages of the local Cosmos server", () => {
  let open: OpenContainer;
  beforeEach(async () => {
    open = await openContainer();
    for (const n of [10, 20, 30, 40, 50, 60]) await add(n);
  });
  afterEach(() => open.close());

  const add = (n: number, id = `i${n}`): Promise<unknown> =>
    open.container.items.create({ id, schemeId: "s", n });
  const page = async (
    query: string,
    options: FeedOptions = {},
  ): Promise<{ resources: number[]; token: string | undefined }> => {
    const all = { partitionKey: "s", maxItemCount: 2, ...options };
    const iterator = open.container.items.query<number>(query, all);
    const { resources, continuationToken } = await iterator.fetchNext();
    return { resources, token: continuationToken };
  };

  const PLAIN = "SELECT VALUE c.n FROM c";
  const SORTED = "SELECT VALUE c.n FROM c ORDER BY c.n DESC";

  it.each([
    [
      PLAIN,
      [
        [10, 20],
        [30, 40],
        [50, 60],
      ],
    ],
    [
      SORTED,
      [
        [60, 50],
        [40, 30],
        [20, 10],
      ],
    ],
    ["SELECT TOP 3 VALUE c.n FROM c", [[10, 20], [30]]],
    ["SELECT VALUE c.n FROM c ORDER BY c.n OFFSET 1 LIMIT 3", [[20, 30], [40]]],
    ["SELECT VALUE c.n FROM c WHERE c.n > 90", [[]]],
  ])("gives %s in pages, and none after the last", async (query, pages) => {
    const iterator = open.container.items.query<number>(query, {
      partitionKey: "s",
      maxItemCount: 2,
    });
    const given: number[][] = [];
    while (iterator.hasMoreResults()) given.push((await iterator.fetchNext()).resources);
    expect(given).toEqual(pages);
  });

  it("goes on over all partitions as well", async () => {
    await open.container.items.create({ id: "t", schemeId: "t", n: 70 });
    const iterator = open.container.items.query<number>(PLAIN, { maxItemCount: 3 });
    const given: number[][] = [];
    while (iterator.hasMoreResults()) given.push((await iterator.fetchNext()).resources);
    expect(given).toEqual([[10, 20, 30], [40, 50, 60], [70]]);
  });

  it("loses and repeats nothing when items before the page are deleted, changed and added", async () => {
    const first = await page(PLAIN);
    await open.container.item("i10", "s").delete();
    await open.container.item("i20", "s").replace({ id: "i20", schemeId: "s", n: 21 });
    await add(5);
    const second = await page(PLAIN, { continuationToken: first.token });
    expect([first.resources, second.resources]).toEqual([
      [10, 20],
      [30, 40],
    ]);
    const third = await page(PLAIN, { continuationToken: second.token });
    expect([...third.resources, third.token]).toEqual([50, 60, expect.any(String)]);
    expect((await page(PLAIN, { continuationToken: third.token })).resources).toEqual([5]);
  });

  it("goes on in a sorted list behind the last value given, whatever was written since", async () => {
    await add(50, "same");
    const first = await page(SORTED);
    await open.container.item("i60", "s").delete();
    await add(55);
    const second = await page(SORTED, { continuationToken: first.token });
    expect([first.resources, second.resources]).toEqual([
      [60, 50],
      [50, 40],
    ]);
  });

  it("refuses a token of another query, or of nobody", async () => {
    const { token } = await page(PLAIN);
    expect((await refusalOf(page(SORTED, { continuationToken: token }))).message).toContain(
      "of another query",
    );
    expect((await refusalOf(page(PLAIN, { continuationToken: "x" }))).message).toContain(
      "not one of this server",
    );
  });
});
