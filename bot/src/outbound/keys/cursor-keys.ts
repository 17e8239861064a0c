import { hkdfSync } from "node:crypto";
import { KEY_BYTES } from "./gcm";

/**
 * The two keys with which places in lists are sealed, derived from the master key (HKDF, RFC 5869), so that
 * every instance opens what another sealed. They protect no stored value: a new master key makes open lists
 * begin again, and nothing else.
 */
export function cursorKeys(masterKey: Uint8Array): {
  readonly mark: Uint8Array;
  readonly cipher: Uint8Array;
} {
  const keyFor = (purpose: string) =>
    new Uint8Array(hkdfSync("sha256", masterKey, "near-peer", `cursor ${purpose}`, KEY_BYTES));
  return { mark: keyFor("mark"), cipher: keyFor("cipher") };
}
