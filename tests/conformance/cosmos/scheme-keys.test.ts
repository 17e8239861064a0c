import { randomBytes } from "node:crypto";
import { cosmosSchemeKeys } from "../../../bot/src/outbound/cosmos/scheme-keys";
import { cosmosSchemeStore } from "../../../bot/src/outbound/cosmos/scheme-store";
import type { SchemeStore } from "../../../bot/src/application/ports/scheme-store";
import { makeRewrapKeys } from "../../../bot/src/application/schemes/rewrap-keys";
import { cosmosEarlierSeals } from "../../../bot/src/outbound/cosmos/earlier-seals";
import { rewrapper, schemeKeys } from "../../../bot/src/outbound/keys/scheme-keys";
import { randomIds } from "../../../bot/src/outbound/machine/machine";
import { freshId, NOON } from "./samples";
import { openStoreUnderTest, type StoreUnderTest } from "./store-under-test";

let under: StoreUnderTest;

beforeAll(async () => {
  under = await openStoreUnderTest();
});
afterAll(() => under.close());

describe("a scheme's key in the store", () => {
  it("is one, however many instances need it first at once, and lies wrapped (PF-06)", async () => {
    const schemeId = freshId("scheme");
    const masterKey = randomBytes(32);
    const kept = cosmosSchemeKeys(under.cosmos);
    const instances = Array.from({ length: 4 }, () =>
      schemeKeys({ masterKey, kept, steadyMs: () => 0 }),
    );
    const keys = await Promise.all(instances.map((keyOf) => keyOf(schemeId)));
    const [first = new Uint8Array()] = keys;
    expect(keys.map((key) => Buffer.from(key).equals(first))).toEqual([true, true, true, true]);
    const found = await cosmosSchemeStore(under.cosmos).find(schemeId, "scheme-key", "own");
    expect(found?.value.wrapped).toMatch(/^1\.[0-9a-f]{8}\.[\w-]{80}$/u);
    expect(await kept.find(freshId("scheme"))).toBeUndefined();
  });
});

/** The master keys of a place that several instances read, the newest first. */
function aVault() {
  const keys = [new Uint8Array(randomBytes(32))];
  const newest = () => keys[0] ?? new Uint8Array();
  return {
    newest,
    add: () => keys.unshift(new Uint8Array(randomBytes(32))),
    readAgain: () => Promise.resolve([...keys]),
  };
}

describe("the master key of the schemes in the store", () => {
  it("PF-06, T-E6-8: is exchanged, cut off at any step and run again, while instances of before run; the one before opens nothing then", async () => {
    const kept = cosmosSchemeKeys(under.cosmos);
    const store = cosmosSchemeStore(under.cosmos);
    const vault = aVault();
    const ids = [freshId("scheme"), freshId("scheme"), freshId("scheme")];
    const schemes = {
      all: () => Promise.resolve(ids.map((schemeId) => ({ schemeId, tenantId: "t" }))),
      add: () => Promise.resolve(),
    };
    const instance = (masterKey: Uint8Array, readAgain?: typeof vault.readAgain) =>
      schemeKeys({ masterKey, kept, steadyMs: () => 0, ...(readAgain ? { readAgain } : {}) });
    const keysOf = (one: ReturnType<typeof instance>) => Promise.all(ids.map(one));
    const keys = await keysOf(instance(vault.newest()));
    let cutOff = true;
    for (let nth = 0; cutOff; nth += 1) {
      const before = vault.newest();
      vault.add();
      let calls = 0;
      cutOff = false;
      const step = <Result>(call: () => Promise<Result>): Promise<Result> => {
        cutOff ||= calls++ === nth;
        return cutOff ? Promise.reject(new Error("It was killed.")) : call();
      };
      const ports = {
        store,
        schemes,
        masterKeys: {
          rewrap: rewrapper({ masterKey: before, readAgain: vault.readAgain }),
          sealedEarlier: cosmosEarlierSeals(under.cosmos),
        },
        clock: { now: () => NOON, machineNow: () => NOON, monotonicMs: () => 0 },
        ids: randomIds,
      };
      const cut: SchemeStore = {
        ...store,
        find: (schemeId, type, id) => step(() => store.find(schemeId, type, id)),
        commit: (write) => step(() => store.commit(write)),
      };
      await makeRewrapKeys({ ...ports, store: cut })().catch(() => undefined);
      // An instance of before opens what is rewrapped and what is not.
      expect(await keysOf(instance(before, vault.readAgain))).toEqual(keys);
      const again = await makeRewrapKeys(ports)();
      expect(again.ok && again.value.rewrapped + again.value.already).toBe(ids.length);
      expect(await keysOf(instance(vault.newest()))).toEqual(keys);
      for (const schemeId of ids) {
        await expect(instance(before)(schemeId)).rejects.toThrow("another master key");
      }
    }
    // What an instance of before makes during an exchange is wrapped with the newest.
    const before = vault.newest();
    vault.add();
    const late = freshId("scheme");
    const made = await instance(before, vault.readAgain)(late);
    expect(await instance(vault.newest())(late)).toEqual(made);
  });

  it("is not exchanged while words lie there that an earlier version sealed with it", async () => {
    const earlier = cosmosEarlierSeals(under.cosmos);
    const schemeId = freshId("scheme");
    const { items } = under.cosmos.container("core");
    const document = { id: "concern.x", schemeId, type: "concern" };
    await items.create({ ...document, content: { sealedText: "2.bm90IHRoaXM" } });
    expect(await earlier()).toEqual([]);
    await items.create({ ...document, id: "concern.y", content: { sealedText: "1.dGhpcw" } });
    expect(await earlier()).toEqual(["concern"]);
    await under.cosmos.container("core").item("concern.y", schemeId).delete();
  });
});
