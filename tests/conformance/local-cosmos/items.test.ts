import type { ItemDefinition } from "@azure/cosmos";
import { openContainer, refusalOf, type OpenContainer } from "./open-container";

const ifMatch = (condition: string): object => ({
  accessCondition: { type: "IfMatch", condition },
});
const ifNone = (condition: string): object => ({
  accessCondition: { type: "IfNoneMatch", condition },
});

const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

describe("items of the local Cosmos server", () => {
  let open: OpenContainer;
  beforeAll(async () => {
    open = await openContainer();
  });
  afterAll(() => open.close());

  it("gives an item back with the system properties of Cosmos DB", async () => {
    const { items } = open.container;
    const created = await items.create({
      id: "first",
      schemeId: "s",
      n: 1,
      inner: { list: [1, null] },
    });
    expect(created.statusCode).toBe(201);
    const { resource, statusCode } = await open.container
      .item("first", "s")
      .read<ItemDefinition & { _ts: number }>();
    expect(statusCode).toBe(200);
    expect(resource).toEqual({
      id: "first",
      schemeId: "s",
      n: 1,
      inner: { list: [1, null] },
      _rid: expect.any(String) as string,
      _self: expect.stringMatching(/^dbs\/.+\/colls\/.+\/docs\/.+\/$/) as string,
      _etag: expect.stringMatching(/^"[0-9a-f-]{35,}"$/) as string,
      _attachments: "attachments/",
      _ts: expect.any(Number) as number,
    });
    expect(resource).toEqual(created.resource);
    expect(Math.abs(Number(resource?._ts) - Date.now() / 1000)).toBeLessThan(60);
  });

  it("takes an id once in a partition, and again in another", async () => {
    const { items } = open.container;
    await items.create({ id: "twice", schemeId: "s", n: 1 });
    expect((await refusalOf(items.create({ id: "twice", schemeId: "s" }))).code).toBe(409);
    expect((await items.create({ id: "twice", schemeId: "t", n: 2 })).statusCode).toBe(201);
    expect((await open.container.item("twice", "s").read()).resource).toMatchObject({ n: 1 });
  });

  it("answers 404 for an item that is not there, whatever is asked of it", async () => {
    const item = open.container.item("none", "s");
    expect(await item.read()).toMatchObject({ statusCode: 404, resource: undefined });
    expect((await refusalOf(item.replace({ id: "none", schemeId: "s" }))).code).toBe(404);
    expect((await refusalOf(item.delete())).code).toBe(404);
  });

  it("replaces, upserts and deletes; what it sends back as system properties is not kept", async () => {
    const { items } = open.container;
    const forged = { _rid: "x", _self: "x", _etag: "x", _ts: 1 };
    const upserted = await items.upsert({ id: "u", schemeId: "s", n: 1, ...forged });
    expect(upserted.statusCode).toBe(201);
    expect(upserted.resource).not.toMatchObject({ _rid: "x" });
    const again = await items.upsert({ id: "u", schemeId: "s", n: 2 });
    expect(again).toMatchObject({
      statusCode: 200,
      resource: { n: 2, _rid: upserted.resource?._rid },
    });
    const item = open.container.item("u", "s");
    expect(await item.replace({ id: "u", schemeId: "s" })).toMatchObject({ statusCode: 200 });
    expect((await item.read()).resource).not.toHaveProperty("n");
    expect((await item.delete()).statusCode).toBe(204);
    expect((await item.read()).statusCode).toBe(404);
  });

  it("changes an item only in the version that If-Match names", async () => {
    const { items } = open.container;
    const { resource } = await items.create({ id: "e", schemeId: "s", n: 1 });
    const old = String(resource?._etag);
    const item = open.container.item("e", "s");
    const next = { id: "e", schemeId: "s", n: 2 };
    const { resource: newer } = await item.replace(next, ifMatch(old));
    expect(newer?._etag).not.toBe(old);
    for (const late of [
      item.replace(next, ifMatch(old)),
      item.delete(ifMatch(old)),
      items.upsert(next, ifMatch(old)),
    ]) {
      expect((await refusalOf(late)).code).toBe(412);
    }
    expect((await item.replace(next, ifMatch("*"))).statusCode).toBe(200);
    expect((await items.upsert({ ...next, id: "fresh" }, ifMatch(old))).statusCode).toBe(201);
    const { etag } = await item.read();
    expect((await item.delete(ifMatch(etag))).statusCode).toBe(204);
  });

  it("answers 304 to a read of what the reader has, and keeps an upsert off what is there", async () => {
    const { items } = open.container;
    const { resource } = await items.create({ id: "n", schemeId: "s" });
    const item = open.container.item("n", "s");
    expect((await item.read(ifNone(String(resource?._etag)))).statusCode).toBe(304);
    expect((await item.read(ifNone('"other"'))).statusCode).toBe(200);
    expect((await refusalOf(items.upsert({ id: "n", schemeId: "s" }, ifNone("*")))).code).toBe(412);
    const refused = await refusalOf(items.upsert({ id: "n", schemeId: "s" }, ifNone('"other"')));
    expect(refused).toEqual({
      code: 400,
      message: expect.stringContaining("If-None-Match") as string,
    });
  });

  it("lets one of fifty writers win", async () => {
    const { items } = open.container;
    const { resource } = await items.create({ id: "race", schemeId: "s" });
    const condition = ifMatch(String(resource?._etag));
    const replace = (by: number): Promise<unknown> =>
      open.container.item("race", "s").replace({ id: "race", schemeId: "s", by }, condition);
    const results = await Promise.allSettled(Array.from({ length: 50 }, (_, by) => replace(by)));
    const refused = results.filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(49);
    expect(refused).toEqual(
      Array(49).fill(
        expect.objectContaining({ reason: expect.objectContaining({ code: 412 }) as Error }),
      ),
    );
  });

  it.each([
    ["null", null],
    ["a number", 5],
    ["false", false],
    ["no value", undefined],
    ["an empty text", ""],
  ])("takes %s as a partition key, apart from all others", async (_, schemeId) => {
    const id = `key-${String(schemeId)}`;
    await open.container.items.create({ id, schemeId });
    expect((await open.container.item(id, schemeId).read()).statusCode).toBe(200);
    expect((await open.container.item(id, String(schemeId)).read()).statusCode).toBe(
      schemeId === "" ? 200 : 404,
    );
  });

  it("takes an id with spaces, colons, percent signs and letters of any language", async () => {
    const id = "pairing:2026 50% é✓";
    await open.container.items.create({ id, schemeId: "s" });
    expect((await open.container.item(id, "s").read()).resource).toMatchObject({ id });
  });

  it.each([
    ["too long an id", { id: "x".repeat(256), schemeId: "s" }, "id"],
    ["a ttl of 0", { id: "t", schemeId: "s", ttl: 0 }, "ttl"],
    ["too many levels", { id: "t", schemeId: "s", deep: nested(128) }, "128 levels"],
    ["a list as its partition key", { id: "t", schemeId: ["s"] }, "partition key"],
  ])("refuses an item with %s", async (_, item, named) => {
    const headers = { initialHeaders: { "x-ms-documentdb-partitionkey": '["s"]' } };
    const { code, message } = await refusalOf(open.container.items.upsert(item as never, headers));
    expect({ code, message }).toEqual({
      code: 400,
      message: expect.stringContaining(named) as string,
    });
  });

  it("refuses an item of another partition than the request, and a replace under another id", async () => {
    const headers = { initialHeaders: { "x-ms-documentdb-partitionkey": '["other"]' } };
    const created = open.container.items.create({ id: "mixed", schemeId: "s" }, headers);
    expect((await refusalOf(created)).code).toBe(400);
    await open.container.items.create({ id: "mine", schemeId: "s" });
    const renamed = open.container.item("mine", "s").replace({ id: "yours", schemeId: "s" });
    expect((await refusalOf(renamed)).code).toBe(400);
  });

  it("refuses more than 2 MB with 413", async () => {
    const item = { id: "big", schemeId: "s", text: "y".repeat(2.2e6) };
    expect((await refusalOf(open.container.items.create(item))).code).toBe(413);
  });

  it("refuses a header feature it does not have, naming it", async () => {
    const headers = { initialHeaders: { "x-ms-documentdb-pre-trigger-include": "t" } };
    const refused = await refusalOf(
      open.container.items.create({ id: "h", schemeId: "s" }, headers),
    );
    expect(refused).toEqual({
      code: 400,
      message: expect.stringContaining("pre-trigger-include") as string,
    });
  });

  it("gives a request charge and a session token, which the SDK sends back", async () => {
    const { headers, requestCharge } = await open.container.items.create({
      id: "ru",
      schemeId: "s",
    });
    expect(requestCharge).toBeGreaterThan(
      (await open.container.item("ru", "s").read()).requestCharge,
    );
    expect(headers["x-ms-session-token"]).toMatch(/^0:-1#\d+$/);
    const options = { consistencyLevel: "Session" };
    expect((await open.container.item("ru", "s").read(options)).statusCode).toBe(200);
  });
});
