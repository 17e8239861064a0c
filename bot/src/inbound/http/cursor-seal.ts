import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from "node:crypto";

/** Seals the place in a list where the next page begins. */
export interface CursorSeal {
  /** `bound` says who asked for what. The same place of the same list looks the same each time. */
  seal(place: string, bound: string): string;
  /** Undefined where it was not sealed by us, or for somebody or something else. */
  open(cursor: string, bound: string): string | undefined;
}

const MARK_BYTES = 16;
const CIPHER = "aes-256-ctr";

/**
 * Places hold names, since lists are in their order; and a cursor goes into an address. So it says nothing
 * to who reads it on the way, and is good for one person and one list only (AES-256 in counter mode under
 * a mark that is made of what it seals: a synthetic IV, RFC 5297). The keys have 32 bytes each.
 */
export function createCursorSeal(keys: {
  readonly mark: Uint8Array;
  readonly cipher: Uint8Array;
}): CursorSeal {
  const markOf = (place: string, bound: string) =>
    createHmac("sha256", keys.mark)
      .update(JSON.stringify([bound, place]))
      .digest()
      .subarray(0, MARK_BYTES);
  return {
    seal: (place, bound) => {
      const mark = markOf(place, bound);
      const cipher = createCipheriv(CIPHER, keys.cipher, mark);
      const sealed = Buffer.concat([mark, cipher.update(place, "utf8"), cipher.final()]);
      return sealed.toString("base64url");
    },
    open: (cursor, bound) => {
      const sealed = Buffer.from(cursor, "base64url");
      if (sealed.byteLength < MARK_BYTES) return undefined;
      const mark = sealed.subarray(0, MARK_BYTES);
      const cipher = createDecipheriv(CIPHER, keys.cipher, mark);
      const opened = Buffer.concat([cipher.update(sealed.subarray(MARK_BYTES)), cipher.final()]);
      const place = opened.toString("utf8");
      return timingSafeEqual(mark, markOf(place, bound)) ? place : undefined;
    },
  };
}
