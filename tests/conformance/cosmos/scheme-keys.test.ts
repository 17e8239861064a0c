import { randomBytes } from "node:crypto";
import { cosmosSchemeKeys } from "../../../bot/src/outbound/cosmos/scheme-keys";
import { cosmosSchemeStore } from "../../../bot/src/outbound/cosmos/scheme-store";
import { schemeKeys } from "../../../bot/src/outbound/keys/scheme-keys";
import { freshId } from "./samples";
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
