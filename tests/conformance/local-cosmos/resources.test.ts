import { CosmosClient } from "@azure/cosmos";
import { startLocalCosmos } from "../../../bot/src/local/cosmos/server";
import { openContainer, refusalOf, type OpenContainer } from "./open-container";

describe("databases and containers of the local Cosmos server", () => {
  let open: OpenContainer;
  beforeAll(async () => {
    open = await openContainer({ defaultTtl: -1 });
  });
  afterAll(() => open.close());

  it("creates a database once, lists it, and deletes it with what is in it", async () => {
    const { client } = open;
    expect((await client.databases.createIfNotExists({ id: "other" })).statusCode).toBe(201);
    expect((await client.databases.createIfNotExists({ id: "other" })).statusCode).toBe(200);
    expect((await refusalOf(client.databases.create({ id: "other" }))).code).toBe(409);
    const { resources } = await client.databases.readAll().fetchAll();
    expect(resources.map(({ id }) => id)).toEqual(["near-peer", "other"]);
    const database = client.database("other");
    const inside = { id: "inside", partitionKey: { paths: ["/p"] } };
    await (await database.containers.create(inside)).container.items.create({ id: "1", p: "x" });
    await database.delete();
    expect((await refusalOf(database.containers.readAll().fetchAll())).code).toBe(404);
    await client.databases.create({ id: "other" });
    const again = await database.containers.create(inside);
    expect((await again.container.items.readAll().fetchAll()).resources).toEqual([]);
    await database.delete();
  });

  it("gives a container back as it was defined, with the defaults of Cosmos DB", async () => {
    const { resource } = await open.container.read();
    expect(resource).toMatchObject({
      id: "notes",
      partitionKey: { paths: ["/schemeId"], kind: "Hash", version: 2 },
      defaultTtl: -1,
      indexingPolicy: { indexingMode: "consistent", includedPaths: [{ path: "/*" }] },
    });
  });

  it("changes an indexing policy, and never a partition key", async () => {
    const { resource } = await open.container.read();
    const indexingPolicy = { includedPaths: [{ path: "/at/?" }], excludedPaths: [{ path: "/*" }] };
    const changed = await open.container.replace({ id: "notes", ...resource, indexingPolicy });
    expect(changed.resource?.indexingPolicy?.includedPaths).toEqual([{ path: "/at/?" }]);
    const partitionKey = { paths: ["/other"] };
    const refused = open.container.replace({ id: "notes", partitionKey });
    expect((await refusalOf(refused)).message).toContain("partition key of a container");
  });

  it.each([
    ["unique keys", { uniqueKeyPolicy: { uniqueKeys: [{ paths: ["/a"] }] } }, "uniqueKeyPolicy"],
    [
      "hierarchical keys",
      { partitionKey: { paths: ["/a", "/b"], kind: "MultiHash" } },
      "partitionKey",
    ],
    [
      "computed properties",
      { computedProperties: [{ name: "a", query: "x" }] },
      "computedProperties",
    ],
    ["a default TTL of 0", { defaultTtl: 0 }, "defaultTtl"],
  ])("refuses a container with %s, naming it", async (_, part, named) => {
    const definition = { id: "odd", partitionKey: { paths: ["/p"] }, ...part };
    const { code, message } = await refusalOf(
      open.client.database("near-peer").containers.create(definition as never),
    );
    expect({ code, message }).toEqual({
      code: 400,
      message: expect.stringContaining(named) as string,
    });
  });

  it("refuses what it does not have, naming it", async () => {
    const { container, client } = open;
    const script = { id: "s", body: "function () {}" };
    expect((await refusalOf(container.scripts.storedProcedures.create(script))).message).toContain(
      "sprocs",
    );
    expect((await refusalOf(container.readOffer())).message).toContain("offers");
    expect(
      (await refusalOf(client.database("near-peer").users.create({ id: "u" }))).message,
    ).toContain("users");
    const feed = container.items.getChangeFeedIterator();
    expect((await refusalOf(feed.readNext())).message).toContain("a-im");
    const bulk = {
      initialHeaders: {
        "x-ms-cosmos-is-batch-request": "True",
        "x-ms-cosmos-batch-atomic": "False",
      },
    };
    const item = { id: "1", schemeId: "s" };
    expect((await refusalOf(container.items.create(item, bulk))).message).toContain("Bulk");
  });

  it("answers 404 for what is in a container that is not there", async () => {
    const ghost = open.client.database("near-peer").container("ghost");
    expect((await refusalOf(ghost.items.query("SELECT * FROM c").fetchAll())).code).toBe(404);
    expect((await refusalOf(ghost.read())).code).toBe(404);
  });

  it("refuses a request that is not signed with its key", async () => {
    const { endpoint } = open.server;
    const key = Buffer.alloc(64).toString("base64");
    const connectionPolicy = { enableEndpointDiscovery: false };
    const stranger = new CosmosClient({ endpoint, key, connectionPolicy });
    expect((await refusalOf(stranger.database("near-peer").read())).code).toBe(401);
    for (const path of ["/", "/dbs", "/offers", "/dbs/near-peer/colls/notes/docs/1"]) {
      expect((await fetch(`${endpoint}${path}`)).status).toBe(401);
    }
    stranger.dispose();
  });

  it("can be found by a client that follows the locations it names", async () => {
    const { endpoint, key } = open.server;
    const client = new CosmosClient({ endpoint, key });
    expect((await client.database("near-peer").read()).statusCode).toBe(200);
    client.dispose();
  });

  it("never starts in production", async () => {
    const before = process.env["NODE_ENV"];
    process.env["NODE_ENV"] = "production";
    try {
      await expect(startLocalCosmos({ file: ":memory:" })).rejects.toThrow(
        "never runs in production",
      );
    } finally {
      process.env["NODE_ENV"] = before;
    }
  });

  it("says so when its port is taken, and leaves nothing open", async () => {
    const port = Number(new URL(open.server.endpoint).port);
    await expect(startLocalCosmos({ file: ":memory:", port })).rejects.toThrow(`port ${port}`);
  });
});
