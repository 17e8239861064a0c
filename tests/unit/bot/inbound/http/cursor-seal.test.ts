import fc from "fast-check";
import { createCursorSeal } from "../../../../../bot/src/inbound/http/cursor-seal";
import { cursorKeys } from "../../../../../bot/src/outbound/keys/cursor-keys";

const seal = createCursorSeal(cursorKeys(new Uint8Array(32).fill(7)));
const other = createCursorSeal(cursorKeys(new Uint8Array(32).fill(8)));
const text = fc.string({ unit: "grapheme", maxLength: 60 });

describe("The place at which a list goes on", () => {
  it("comes back as it was, for who asked and for what, and for nobody else (T-E3-10)", () => {
    fc.assert(
      fc.property(text, text, text, (place, bound, another) => {
        const cursor = seal.seal(place, bound);
        expect(seal.open(cursor, bound)).toBe(place);
        expect(seal.seal(place, bound)).toBe(cursor);
        if (another !== bound) expect(seal.open(cursor, another)).toBeUndefined();
        expect(other.open(cursor, bound)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it("says nothing to who reads it, and cannot be altered (T-E3-9)", () => {
    const cursor = seal.seal("Okafor Sam 7111111", "somebody");
    const bytes = Buffer.from(cursor, "base64url");
    expect(bytes.toString("latin1")).not.toContain("Okafor");
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      expect(seal.open(altered.toString("base64url"), "somebody")).toBeUndefined();
    }
    for (const none of ["", "x", "%%%", "AAAA"])
      expect(seal.open(none, "somebody")).toBeUndefined();
  });
});
