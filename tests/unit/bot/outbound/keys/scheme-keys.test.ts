import { randomBytes } from "node:crypto";
import {
  KEY_KEPT_MS,
  schemeKeys,
  unwrapKey,
  wrapKey,
} from "../../../../../bot/src/outbound/keys/scheme-keys";
import { keysInMemory } from "../../../../support/keys-in-memory";

const masterKey = new Uint8Array(randomBytes(32));

describe("The key of a scheme", () => {
  it("is random and its own, made once, and lies wrapped", async () => {
    const kept = keysInMemory();
    const keyOf = schemeKeys({ masterKey, kept, steadyMs: () => 0 });
    const [north, river] = [await keyOf("northgate"), await keyOf("riverside")];
    expect([north.byteLength, river.byteLength]).toEqual([32, 32]);
    expect(north).not.toEqual(river);
    const after = schemeKeys({ masterKey, kept, steadyMs: () => 0 });
    expect(await after("northgate")).toEqual(north);
    const stored = JSON.stringify([...kept.all.values()]);
    expect(stored).not.toContain(Buffer.from(north).toString("base64url"));
  });

  it("is that of whoever was first, where two instances need it at once", async () => {
    const kept = keysInMemory();
    const two = [1, 2].map(() => schemeKeys({ masterKey, kept, steadyMs: () => 0 }));
    const [one, other] = await Promise.all(two.map((keyOf) => keyOf("northgate")));
    expect(one).toEqual(other);
  });

  it("PF-06: is used no more than ten minutes after it was destroyed, and not at all by whoever asks then", async () => {
    const kept = keysInMemory();
    let now = 0;
    const keyOf = schemeKeys({ masterKey, kept, steadyMs: () => now });
    await keyOf("northgate");
    kept.all.set("northgate", { schemeId: "northgate", destroyedAt: "2026-08-12T09:00:00.000Z" });
    const another = schemeKeys({ masterKey, kept, steadyMs: () => now });
    await expect(another("northgate")).rejects.toThrow("was destroyed");
    now = KEY_KEPT_MS;
    await expect(keyOf("northgate")).rejects.toThrow("was destroyed");
  });

  it("is asked for again where it could not be had", async () => {
    const kept = keysInMemory();
    let isDown = true;
    const find = (schemeId: string) =>
      isDown ? Promise.reject(new Error("The store is down.")) : kept.find(schemeId);
    const keyOf = schemeKeys({ masterKey, kept: { ...kept, find }, steadyMs: () => 0 });
    await expect(keyOf("northgate")).rejects.toThrow("down");
    isDown = false;
    expect((await keyOf("northgate")).byteLength).toBe(32);
  });

  it("wrapped for one scheme opens for no other, and says which master key is wanted", () => {
    const wrapped = wrapKey(masterKey, "northgate", randomBytes(32));
    expect(() => unwrapKey(masterKey, "riverside", wrapped)).toThrow();
    expect(() => unwrapKey(randomBytes(32), "northgate", wrapped)).toThrow("another master key");
    expect(() => unwrapKey(masterKey, "northgate", "2.00.AA")).toThrow("a later version");
  });

  it("needs a master key of 32 bytes", () => {
    for (const length of [0, 16, 31, 33]) {
      const options = { masterKey: new Uint8Array(length), kept: keysInMemory() };
      expect(() => schemeKeys({ ...options, steadyMs: () => 0 })).toThrow("must have 32 bytes");
    }
  });
});
