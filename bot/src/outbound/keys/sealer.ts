import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Sealer } from "../../application/ports/sealer";

const VERSION = "1";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** The length of the master key, in bytes. */
export const KEY_BYTES = 32;

/** Each scheme has a key of its own, derived from the master key (HKDF, RFC 5869). */
function keyOf(masterKey: Uint8Array, schemeId: string): Buffer {
  return Buffer.from(hkdfSync("sha256", masterKey, "near-peer", `scheme ${schemeId}`, KEY_BYTES));
}

function seal(key: Buffer, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  const bytes = Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  return `${VERSION}.${bytes.toString("base64url")}`;
}

function open(key: Buffer, sealed: string): string {
  const [version, encoded] = sealed.split(".");
  if (version !== VERSION || encoded === undefined) {
    throw new Error("This was not sealed by us, or by a later version.");
  }
  const bytes = Buffer.from(encoded, "base64url");
  const nonce = bytes.subarray(0, NONCE_BYTES);
  // The length is named, since a shorter tag, which is easier to forge, would be taken otherwise.
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = Buffer.concat([
    decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
    decipher.final(),
  ]);
  return text.toString("utf8");
}

/**
 * AES-256-GCM with a fresh nonce each time. What was sealed for one scheme cannot be opened for another,
 * and what was altered cannot be opened at all.
 */
export function createSealer(masterKey: Uint8Array): Sealer {
  if (masterKey.byteLength !== KEY_BYTES) {
    throw new Error(`The field key must have ${KEY_BYTES} bytes; it has ${masterKey.byteLength}.`);
  }
  return {
    seal: (schemeId, text) => Promise.resolve(seal(keyOf(masterKey, schemeId), text)),
    open: (schemeId, sealed) =>
      new Promise((resolve) => {
        resolve(open(keyOf(masterKey, schemeId), sealed)); // what throws in here rejects
      }),
  };
}
