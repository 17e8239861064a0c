import { openContainer, type OpenContainer } from "./open-container";

describe("time to live in the local Cosmos server", () => {
  let open: OpenContainer | undefined;
  let now = 1_800_000_000_000;
  const start = async (defaultTtl?: number): Promise<OpenContainer> => {
    open = await openContainer({ defaultTtl }, { now: () => now });
    return open;
  };
  const ids = async ({ container }: OpenContainer): Promise<unknown[]> =>
    (await container.items.query<unknown>("SELECT VALUE c.id FROM c").fetchAll()).resources;
  afterEach(async () => {
    await open?.close();
  });

  it("hides an item from everyone when its own ttl is over, and gives its id free", async () => {
    const { container } = await start(-1);
    await container.items.create({ id: "short", schemeId: "s", ttl: 10 });
    await container.items.create({ id: "long", schemeId: "s" });
    now += 9_999;
    expect((await container.item("short", "s").read()).statusCode).toBe(200);
    now += 1;
    expect((await container.item("short", "s").read()).statusCode).toBe(404);
    if (open !== undefined) expect(await ids(open)).toEqual(["long"]);
    expect((await container.items.create({ id: "short", schemeId: "s" })).statusCode).toBe(201);
    expect((await container.item("short", "s").read()).resource).not.toHaveProperty("ttl");
  });

  it("starts the time again at each write", async () => {
    const { container } = await start(-1);
    await container.items.create({ id: "a", schemeId: "s", ttl: 10 });
    now += 9_000;
    await container.items.upsert({ id: "a", schemeId: "s", ttl: 10 });
    now += 9_000;
    expect((await container.item("a", "s").read()).statusCode).toBe(200);
  });

  it("takes the container's default, from which an item may be exempt", async () => {
    const started = await start(5);
    await started.container.items.create({ id: "a", schemeId: "s" });
    await started.container.items.create({ id: "kept", schemeId: "s", ttl: -1 });
    now += 5_000;
    expect(await ids(started)).toEqual(["kept"]);
  });

  it("does not look at an item's ttl until the container has a default", async () => {
    const started = await start();
    await started.container.items.create({ id: "a", schemeId: "s", ttl: 1 });
    now += 60_000;
    expect(await ids(started)).toEqual(["a"]);
    const { resource } = await started.container.read();
    await started.container.replace({ id: "notes", ...resource, defaultTtl: -1 });
    expect(await ids(started)).toEqual([]);
  });
});
