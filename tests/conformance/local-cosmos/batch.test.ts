import type { OperationInput } from "@azure/cosmos";
import { openContainer, refusalOf, type OpenContainer } from "./open-container";

describe("transactional batches of the local Cosmos server", () => {
  let open: OpenContainer;
  beforeAll(async () => {
    open = await openContainer();
  });
  afterAll(() => open.close());

  const batch = (
    operations: OperationInput[],
  ): ReturnType<OpenContainer["container"]["items"]["batch"]> =>
    open.container.items.batch(operations, "s");
  const create = (id: string): OperationInput => ({
    operationType: "Create",
    resourceBody: { id, schemeId: "s" },
  });
  const isThere = async (id: string): Promise<boolean> =>
    (await open.container.item(id, "s").read()).statusCode === 200;

  it("carries out every operation, each with its own status", async () => {
    await open.container.items.create({ id: "old", schemeId: "s", n: 1 });
    const { code, result } = await batch([
      create("new"),
      { operationType: "Upsert", resourceBody: { id: "up", schemeId: "s" } },
      { operationType: "Replace", id: "old", resourceBody: { id: "old", schemeId: "s", n: 2 } },
      {
        operationType: "Patch",
        id: "old",
        resourceBody: { operations: [{ op: "incr", path: "/n", value: 3 }] },
      },
      { operationType: "Read", id: "old" },
      { operationType: "Delete", id: "up" },
    ]);
    expect(code).toBe(200);
    expect(result?.map(({ statusCode }) => statusCode)).toEqual([201, 201, 200, 200, 200, 204]);
    expect(result?.[4]?.resourceBody).toMatchObject({ n: 5 });
    expect(result?.[4]?.eTag).toBe(result?.[4]?.resourceBody?.["_etag"]);
    expect(await isThere("up")).toBe(false);
  });

  it("keeps nothing when one operation fails: 207, its own status, 424 for the others", async () => {
    await open.container.items.create({ id: "taken", schemeId: "s" });
    const { code, result } = await batch([create("before"), create("taken"), create("after")]);
    expect(code).toBe(207);
    expect(result?.map(({ statusCode }) => statusCode)).toEqual([424, 409, 424]);
    expect(await isThere("before")).toBe(false);
    expect((await batch([create("before")])).code).toBe(200);
  });

  it("changes an item only in the version that the operation names", async () => {
    const { resource } = await open.container.items.create({ id: "v", schemeId: "s" });
    const replace = (ifMatch: string): OperationInput => ({
      operationType: "Replace",
      id: "v",
      ifMatch,
      resourceBody: { id: "v", schemeId: "s", changed: true },
    });
    expect((await batch([replace('"stale"'), create("w")])).result?.[0]?.statusCode).toBe(412);
    expect(await isThere("w")).toBe(false);
    expect((await batch([replace(String(resource?._etag)), create("w")])).code).toBe(200);
    expect(await isThere("w")).toBe(true);
  });

  it.each([
    [
      "an item of another partition",
      { operationType: "Create", resourceBody: { id: "p", schemeId: "t" } },
    ],
    [
      "an item that is not there",
      { operationType: "Replace", id: "none", resourceBody: { id: "none", schemeId: "s" } },
    ],
  ])("refuses %s with the whole batch", async (_, operation) => {
    const { code, result } = await batch([create("with-it"), operation as OperationInput]);
    expect({ code, first: result?.[0]?.statusCode }).toEqual({ code: 207, first: 424 });
    expect(await isThere("with-it")).toBe(false);
  });

  it("takes a hundred operations and 2 MB, and no more; the SDK hides the code in the cause", async () => {
    const many = Array.from({ length: 100 }, (_, index) => create(`many-${index}`));
    expect((await batch(many)).code).toBe(200);
    const big = (id: string): OperationInput => ({
      operationType: "Create",
      resourceBody: { id, schemeId: "s", text: "y".repeat(1.2e6) },
    });
    expect((await refusalOf(batch([big("b1"), big("b2")]))).code).toBe(413);
    expect((await refusalOf(batch([]))).message).toContain("1 to 100 operations");
  });

  it("refuses an operation it does not know, naming it", async () => {
    const odd = { ...create("odd"), ifModified: "x" };
    const { code, message } = await refusalOf(batch([create("even"), odd]));
    expect(code).toBe(400);
    expect(message).toMatch(/Operation 1 .*ifModified/);
    expect(await isThere("even")).toBe(false);
  });
});
