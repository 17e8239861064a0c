import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { createSealer } from "../../../../../bot/src/outbound/keys/sealer";

const key = new Uint8Array(randomBytes(32));
const sealer = createSealer(key);
const WORDS = "Hello Sam, I'm Priya: ask me anything.";

describe("Sealed words", () => {
  it("open to what they were, whatever they were", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 400 }), async (words) => {
        expect(await sealer.open("s", await sealer.seal("s", words))).toBe(words);
      }),
      { numRuns: 50 },
    );
  });

  it("show nothing of themselves, and look different each time", async () => {
    const [one, other] = [await sealer.seal("s", WORDS), await sealer.seal("s", WORDS)];
    expect(one).not.toBe(other);
    expect(Buffer.from(one.split(".")[1] ?? "", "base64url").toString("latin1")).not.toContain(
      "Sam",
    );
  });

  it("open for their own scheme only", async () => {
    const sealed = await sealer.seal("northgate", WORDS);
    await expect(sealer.open("riverside", sealed)).rejects.toThrow();
  });

  it("open with their own key only", async () => {
    const sealed = await sealer.seal("s", WORDS);
    const other = createSealer(new Uint8Array(randomBytes(32)));
    await expect(other.open("s", sealed)).rejects.toThrow();
  });

  it("do not open once any bit of them was altered, or some were cut off", async () => {
    const sealed = await sealer.seal("s", WORDS);
    const bytes = Buffer.from(sealed.slice(2), "base64url");
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(altered.readUInt8(at) ^ (1 << (at % 8)), at);
      const encoded = `1.${altered.toString("base64url")}`;
      await expect(sealer.open("s", encoded)).rejects.toThrow();
    }
    for (const length of [0, 1, 12, 20, 27, 28, bytes.length - 1]) {
      const cut = `1.${bytes.subarray(0, length).toString("base64url")}`;
      await expect(sealer.open("s", cut)).rejects.toThrow();
    }
  });

  it.each(["", "1", "1.", "2.AAAA", "Hello", WORDS])("are not %j", async (other) => {
    await expect(sealer.open("s", other)).rejects.toThrow();
  });

  it("need a key of 32 bytes", () => {
    for (const length of [0, 16, 31, 33]) {
      expect(() => createSealer(new Uint8Array(length))).toThrow("must have 32 bytes");
    }
  });
});
