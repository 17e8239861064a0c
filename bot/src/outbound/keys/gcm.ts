import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** The length of every key here, in bytes. */
export const KEY_BYTES = 32;

/** AES-256-GCM with a fresh nonce: nonce, tag and what is encrypted, in base64url. `of` is bound to it and not in it. */
export function encrypt(key: Uint8Array, plain: Uint8Array, of = ""): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(of, "utf8"));
  const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString("base64url");
}

/** What was encrypted. @throws Error where the key or `of` is another one, or anything was altered. */
export function decrypt(key: Uint8Array, encoded: string, of = ""): Buffer {
  const bytes = Buffer.from(encoded, "base64url");
  const nonce = bytes.subarray(0, NONCE_BYTES);
  // The length is named, since a shorter tag, which is easier to forge, would be taken otherwise.
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(of, "utf8"));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const encrypted = bytes.subarray(NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(encrypted), decipher.final()]);
}
