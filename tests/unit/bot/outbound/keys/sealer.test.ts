import { createCipheriv, hkdfSync, randomBytes } from "node:crypto";
import fc from "fast-check";
import type { SealedAs } from "../../../../../bot/src/application/ports/sealer";
import { createSealer } from "../../../../../bot/src/outbound/keys/sealer";
import { Sensitive } from "../../../../../bot/src/scheme/shared/sensitive";
import { keysInMemory } from "../../../../support/keys-in-memory";

const masterKey = new Uint8Array(randomBytes(32));
const kept = keysInMemory();
const steadyMs = () => 0;
const sealer = createSealer({ masterKey, kept, steadyMs });
const AS: SealedAs = { schemeId: "s", kind: "concern", id: "concern-1" };
const WORDS = "Hello Sam, I'm Priya: ask me anything.";

/** What the version before this one made of the words. */
function earlier(text: string, schemeId = "s"): string {
  const info = `scheme ${schemeId}`;
  const key = Buffer.from(hkdfSync("sha256", masterKey, "near-peer", info, 32));
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: 16 });
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")}`;
}

describe("Sealed words", () => {
  it("open to what they were, whatever they were", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 400 }), async (words) => {
        const sealed = await sealer.seal(AS, new Sensitive(words));
        expect((await sealer.open(AS, sealed)).reveal()).toBe(words);
      }),
      { numRuns: 50 },
    );
  });

  it("show nothing of themselves, and look different each time", async () => {
    const [one, other] = [await sealer.seal(AS, WORDS), await sealer.seal(AS, WORDS)];
    expect(one).not.toBe(other);
    expect(Buffer.from(one.split(".")[1] ?? "", "base64url").toString("latin1")).not.toContain(
      "Sam",
    );
  });

  it.each<[string, Partial<SealedAs>]>([
    ["scheme", { schemeId: "riverside" }],
    ["kind: a concern is no wish", { kind: "statement" }],
    ["record", { id: "concern-2" }],
  ])("PF-19: open for their own %s only", async (_what, other) => {
    const sealed = await sealer.seal(AS, WORDS);
    await expect(sealer.open({ ...AS, ...other }, sealed)).rejects.toThrow();
  });

  it("open with their own master key only, and say that it is another one", async () => {
    const sealed = await sealer.seal(AS, WORDS);
    const other = createSealer({ masterKey: randomBytes(32), kept, steadyMs });
    await expect(other.open(AS, sealed)).rejects.toThrow("wrapped with another master key");
  });

  it("do not open once any bit of them was altered, or some were cut off", async () => {
    const sealed = await sealer.seal(AS, WORDS);
    const bytes = Buffer.from(sealed.slice(2), "base64url");
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(altered.readUInt8(at) ^ (1 << (at % 8)), at);
      const encoded = `2.${altered.toString("base64url")}`;
      await expect(sealer.open(AS, encoded)).rejects.toThrow();
    }
    for (const length of [0, 1, 12, 20, 27, 28, bytes.length - 1]) {
      const cut = `2.${bytes.subarray(0, length).toString("base64url")}`;
      await expect(sealer.open(AS, cut)).rejects.toThrow();
    }
  });

  it.each(["", "1", "2.", "3.AAAA", "Hello", WORDS])("are not %j", async (other) => {
    await expect(sealer.open(AS, other)).rejects.toThrow();
  });

  it("of the version before this one still open, in their own scheme alone", async () => {
    expect((await sealer.open(AS, earlier(WORDS))).reveal()).toBe(WORDS);
    await expect(sealer.open(AS, earlier(WORDS, "riverside"))).rejects.toThrow();
    // Neither can be passed off as the other.
    await expect(sealer.open(AS, earlier(WORDS).replace("1.", "2."))).rejects.toThrow();
  });
});
