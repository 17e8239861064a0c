import type { PatchOperation } from "@azure/cosmos";
import { openContainer, refusalOf, type OpenContainer } from "./open-container";

const claim: PatchOperation[] = [{ op: "set", path: "/state", value: "claimed" }];

describe("partial updates of the local Cosmos server", () => {
  let open: OpenContainer;
  beforeAll(async () => {
    open = await openContainer();
  });
  afterAll(() => open.close());

  it("changes parts of an item", async () => {
    await open.container.items.create({ id: "p", schemeId: "s", n: 1, list: [1] });
    const { resource } = await open.container.item("p", "s").patch<object>([
      { op: "incr", path: "/n", value: 4 },
      { op: "add", path: "/list/-", value: 2 },
      { op: "remove", path: "/list/0" },
    ]);
    expect(resource).toMatchObject({ n: 5, list: [2] });
  });

  it("changes an item only while its condition holds, for this item alone", async () => {
    await open.container.items.create({ id: "c", schemeId: "s", state: "due" });
    await open.container.items.create({ id: "c", schemeId: "t", state: "other" });
    const patch = { condition: "FROM c WHERE c.state = 'due'", operations: claim };
    expect((await refusalOf(open.container.item("c", "t").patch(patch))).code).toBe(412);
    expect((await open.container.item("c", "s").patch(patch)).statusCode).toBe(200);
    expect((await refusalOf(open.container.item("c", "s").patch(patch))).code).toBe(412);
  });

  it("changes an item only in the version that If-Match names", async () => {
    const { resource } = await open.container.items.create({ id: "m", schemeId: "s" });
    const at = (condition: string): object => ({ accessCondition: { type: "IfMatch", condition } });
    const item = open.container.item("m", "s");
    expect((await refusalOf(item.patch(claim, at('"stale"')))).code).toBe(412);
    expect((await item.patch(claim, at(String(resource?._etag)))).statusCode).toBe(200);
  });

  it("refuses what would change the id or the partition key, and what is not there", async () => {
    await open.container.items.create({ id: "k", schemeId: "s" });
    const item = open.container.item("k", "s");
    const set = (path: string): PatchOperation[] => [{ op: "set", path, value: "other" }];
    expect((await refusalOf(item.patch(set("/id")))).code).toBe(400);
    expect((await refusalOf(item.patch(set("/schemeId")))).code).toBe(400);
    expect((await refusalOf(open.container.item("none", "s").patch(claim))).code).toBe(404);
    const eleven = Array.from({ length: 11 }, (_, index) => set(`/q${index}`)).flat();
    expect((await refusalOf(item.patch(eleven))).code).toBe(400);
    const move = { op: "move", from: "/a", path: "/b" } as never; // not among the SDK's types
    expect((await refusalOf(item.patch([move]))).message).toContain("op");
  });
});
