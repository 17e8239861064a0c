import { CATALOGUE } from "../../../bot/src/outbound/cosmos/catalogue";
import { ensureContainers } from "../../../bot/src/outbound/cosmos/ensure-containers";
import { queryEverywhere, queryPartition } from "../../../bot/src/outbound/cosmos/items";
import { openCosmos } from "../../../bot/src/outbound/cosmos/open-cosmos";
import { cosmosSchemeList } from "../../../bot/src/outbound/cosmos/scheme-list";
import { cosmosSystem } from "../../../bot/src/outbound/cosmos/system";
import { freshId, MORNING } from "./samples";
import {
  describeWithFaults,
  isCreation,
  isReplacement,
  openStoreUnderTest,
  type StoreUnderTest,
} from "./store-under-test";

let under: StoreUnderTest;

beforeEach(async () => {
  under = await openStoreUnderTest();
});
afterEach(() => under.close());

describe("the containers", () => {
  it("are found by who only looks, and created again without harm", async () => {
    await expect(ensureContainers(under.cosmos, "check")).resolves.toBeUndefined();
    await cosmosSystem(under.cosmos).saveClockOffset(5);
    await ensureContainers(under.cosmos, "create");
    expect(await cosmosSystem(under.cosmos).clockOffset()).toBe(5);
  });

  it("that are missing are named, with what to do", async () => {
    await under.cosmos.container("outbox").delete();
    await expect(ensureContainers(under.cosmos, "check")).rejects.toThrow(
      /container 'outbox' of the database 'near-peer-test-.*' is not there: deploy infra/,
    );
  });

  it("with another partition key are refused before anything is written", async () => {
    await under.cosmos.container("audit").delete();
    const database = under.cosmos.client.database(under.cosmos.database);
    await database.containers.create({ id: "audit", partitionKey: { paths: ["/id"] } });
    await expect(ensureContainers(under.cosmos, "check")).rejects.toThrow(
      "is keyed by '/id' and must be keyed by '/schemeId'",
    );
  });
});

describe("every query of the catalogue", () => {
  const parameters = {
    person: "p",
    besides: ["scheme"],
    doctors: ["p"],
    ids: ["p"],
    held: ["s"],
    without: ["s"],
    reasons: ["throttled"],
    states: ["staging"],
    since: 0,
    storeNow: MORNING,
    limit: 1,
    now: MORNING,
    machineNow: MORNING,
    scheme: "s",
    recipient: "p",
    type: "request",
    before: 1,
    after: 0,
    from: MORNING,
    until: MORNING,
    anybody: true,
    about: true,
    anything: true,
    acts: ["PersonLinked"],
    upTo: 1,
    version: "1",
    reader: "x",
  };

  it.each(Object.entries(CATALOGUE))("is understood by the store: %s", async (_, query) => {
    const used = Object.entries(parameters).filter(([name]) =>
      new RegExp(`@${name}\\b`).test(query.text),
    );
    const given = Object.fromEntries(used);
    const found =
      query.partition === "all"
        ? await queryEverywhere(under.cosmos, query, given)
        : await queryPartition(under.cosmos, query, "nobody", given);
    // An aggregate of nothing is one answer: none, or 0.
    expect(found.filter((one) => one !== undefined && one !== null && one !== 0)).toEqual([]);
  });
});

describe("the list of schemes", () => {
  it("is empty at first and holds each scheme once", async () => {
    const list = cosmosSchemeList(under.cosmos);
    expect(await list.all()).toEqual([]);
    const [one, two] = [freshId("scheme"), freshId("scheme")];
    await list.add({ schemeId: one, tenantId: "tenant-1" });
    await list.add({ schemeId: two, tenantId: "tenant-2" });
    await list.add({ schemeId: one, tenantId: "tenant-1" });
    expect(await list.all()).toEqual([
      { schemeId: one, tenantId: "tenant-1" },
      { schemeId: two, tenantId: "tenant-2" },
    ]);
  });

  it("keeps every scheme that several instances add at once", async () => {
    const lists = [cosmosSchemeList(under.cosmos), cosmosSchemeList(await under.another())];
    const ids = [freshId("scheme"), freshId("scheme")];
    await Promise.all(
      lists.map((list, nth) => list.add({ schemeId: ids[nth] ?? "", tenantId: "tenant-1" })),
    );
    const all = await cosmosSchemeList(under.cosmos).all();
    expect(all.map(({ schemeId }) => schemeId).toSorted()).toEqual(ids.toSorted());
  });
});

describe("the offset of a local clock", () => {
  it("is nothing at first, and the last one that was saved, in milliseconds", async () => {
    const system = cosmosSystem(under.cosmos);
    expect(await system.clockOffset()).toBe(0);
    await system.saveClockOffset(86_400_000);
    await system.saveClockOffset(90_000_000);
    expect(await cosmosSystem(await under.another()).clockOffset()).toBe(90_000_000);
  });
});

describeWithFaults("a store that is hard to reach", () => {
  it.each(["before", "after"] as const)("loses and doubles nothing: cut %s", async (drop) => {
    const [list, system] = [cosmosSchemeList(under.cosmos), cosmosSystem(under.cosmos)];
    under.befall(isCreation, { drop }, 2);
    await list.add({ schemeId: "scheme-1", tenantId: "tenant-1" });
    under.befall(isReplacement, { drop });
    await list.add({ schemeId: "scheme-2", tenantId: "tenant-1" });
    await system.saveClockOffset(5);
    expect(await list.all()).toHaveLength(2);
    expect(await system.clockOffset()).toBe(5);
    expect(under.faultsLeft()).toBe(0);
  });

  it("is read once it answers again", async () => {
    const system = cosmosSystem(under.cosmos);
    await system.saveClockOffset(5);
    under.befall(({ method }) => method === "GET", { status: 449 }, 3);
    expect(await system.clockOffset()).toBe(5);
  });

  it("that nobody answers for throws with its cause", async () => {
    const nobody = await openCosmos({
      endpoint: "http://127.0.0.1:9",
      database: "none",
      key: "AAAA",
    });
    const failure: unknown = await cosmosSystem(nobody)
      .clockOffset()
      .catch((thrown: unknown) => thrown);
    nobody.close();
    expect((failure as Error).message).toContain("system/clock");
    expect((failure as Error).cause).toBeDefined();
  });
});
