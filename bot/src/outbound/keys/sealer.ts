import { createHmac, hkdfSync } from "node:crypto";
import type { SealedAs, Sealer } from "../../application/ports/sealer";
import { Sensitive } from "../../scheme/shared/sensitive";
import type { SchemeId } from "../../scheme/shared/ids";
import { decrypt, encrypt, KEY_BYTES } from "./gcm";
import { keyRing, type KeyRing } from "./master-keys";
import { schemeKeys, type SchemeKeysOptions } from "./scheme-keys";
import { PlainFault } from "../../application/ports/plain-fault";

const VERSION = "2";
/** What an earlier version sealed: with a key derived from the master key, and bound to nothing but its scheme. */
const EARLIER = "1";

function earlierKey(masterKey: Uint8Array, schemeId: SchemeId): Uint8Array {
  const info = `scheme ${schemeId}`;
  return new Uint8Array(hkdfSync("sha256", masterKey, "near-peer", info, KEY_BYTES));
}

/** Opens what an earlier version sealed, with whichever master key that holds it was. */
async function openEarlier(ring: KeyRing, schemeId: SchemeId, encoded: string): Promise<Buffer> {
  const [newest, ...others] = await ring.again();
  if (newest === undefined) throw new Error("There is no master key.");
  for (const masterKey of others) {
    try {
      return decrypt(earlierKey(masterKey, schemeId), encoded);
    } catch {
      // It was another one: nothing of the text says which.
    }
  }
  return decrypt(earlierKey(newest, schemeId), encoded);
}

function boundTo({ schemeId, kind, id }: SealedAs): string {
  return JSON.stringify(["near-peer", VERSION, schemeId, kind, id]);
}

/**
 * AES-256-GCM with the scheme's own key and a fresh nonce each time. What was sealed for one scheme, kind and record
 * opens for no other, and what was altered cannot be opened at all. Destroying a scheme's key makes all of it noise.
 */
export function createSealer(options: SchemeKeysOptions): Sealer {
  const ring = keyRing(options);
  const keyOf = schemeKeys(options, ring);
  return {
    seal: async (as, text) => {
      const key = await keyOf(as.schemeId);
      const plain = typeof text === "string" ? text : text.reveal();
      return `${VERSION}.${encrypt(key, Buffer.from(plain, "utf8"), boundTo(as))}`;
    },
    open: async (as, sealed) => {
      // Asked for in any case: where it was destroyed, what an earlier version sealed stays shut too.
      const key = await keyOf(as.schemeId);
      const [version, encoded] = sealed.split(".");
      if (encoded === undefined || (version !== VERSION && version !== EARLIER)) {
        throw new PlainFault("This was not sealed by us, or by a later version.");
      }
      const plain =
        version === VERSION
          ? decrypt(key, encoded, boundTo(as))
          : await openEarlier(ring, as.schemeId, encoded);
      return new Sensitive(plain.toString("utf8"));
    },
    mark: async (schemeId, text) => {
      const key = new Uint8Array(
        hkdfSync("sha256", await keyOf(schemeId), "near-peer", "mark", KEY_BYTES),
      );
      return createHmac("sha256", key).update(text, "utf8").digest("hex");
    },
  };
}
