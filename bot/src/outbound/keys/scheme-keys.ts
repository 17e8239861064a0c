import { createHash, randomBytes } from "node:crypto";
import type { KeptKeys } from "../../application/ports/kept-keys";
import type { MasterKeys } from "../../application/ports/master-keys";
import type { SchemeId } from "../../scheme/shared/ids";
import { decrypt, encrypt, KEY_BYTES } from "./gcm";
import { keyRing, type KeyRing, type KeyRingOptions } from "./master-keys";
import { PlainFault } from "../../application/ports/plain-fault";

/** What the schemes' keys are had with. */
export interface SchemeKeysOptions extends KeyRingOptions {
  readonly kept: KeptKeys;
  /** Milliseconds of a clock that only goes forward. */
  readonly steadyMs: () => number;
}

/** How long a key stays in memory: so long after its destruction another instance may still open what it sealed. */
export const KEY_KEPT_MS = 10 * 60_000;
/** So many schemes' keys are in memory at once. */
const MOST_KEYS = 500;

const WRAP_VERSION = "1";

/** Tells one master key from another, and nothing about either. */
function markOf(masterKey: Uint8Array): string {
  return createHash("sha256").update("near-peer mark").update(masterKey).digest("hex").slice(0, 8);
}

function boundTo(schemeId: SchemeId): string {
  return JSON.stringify(["near-peer", "scheme-key", WRAP_VERSION, schemeId]);
}

/** A scheme's key, encrypted with the master key for this scheme alone. */
export function wrapKey(masterKey: Uint8Array, schemeId: SchemeId, key: Uint8Array): string {
  const wrapped = encrypt(masterKey, key, boundTo(schemeId));
  return [WRAP_VERSION, markOf(masterKey), wrapped].join(".");
}

/** The key in what `wrapKey` made. @throws Error that says which of master key and wrapped key is not right. */
export function unwrapKey(masterKey: Uint8Array, schemeId: SchemeId, wrapped: string): Buffer {
  const [version, mark, encoded] = wrapped.split(".");
  if (version !== WRAP_VERSION || encoded === undefined) {
    throw new Error(`The key of the scheme ${schemeId} was wrapped by a later version.`);
  }
  if (mark !== markOf(masterKey)) {
    throw new PlainFault(
      `The key of the scheme ${schemeId} was wrapped with another master key: give the one it was made with.`,
    );
  }
  return decrypt(masterKey, encoded, boundTo(schemeId));
}

/** Whether this is the master key that a scheme's key was wrapped with. */
function isWrappedWith(masterKey: Uint8Array, wrapped: string): boolean {
  return wrapped.split(".")[1] === markOf(masterKey);
}

/** The key in what was wrapped with any master key that holds. @throws Error as `unwrapKey` does. */
async function unwrapWithAny(ring: KeyRing, schemeId: SchemeId, wrapped: string): Promise<Buffer> {
  const among = (keys: readonly Uint8Array[]) => keys.find((key) => isWrappedWith(key, wrapped));
  // A mark that is not known may be that of a key that was added since.
  const right = among(ring.known()) ?? among(await ring.again()) ?? ring.known()[0];
  if (right === undefined) throw new Error("There is no master key.");
  return unwrapKey(right, schemeId, wrapped);
}

/** Wraps with the newest master key, which may be newer than the one of the start. */
async function wrapWithNewest(ring: KeyRing, schemeId: SchemeId, key: Uint8Array): Promise<string> {
  const [newest] = await ring.again();
  if (newest === undefined) throw new Error("There is no master key.");
  return wrapKey(newest, schemeId, key);
}

/**
 * What wraps schemes' keys anew: gives a key wrapped with the newest master key, undefined where it is so already.
 * @throws Error where no master key that holds opens it.
 */
export function rewrapper(options: KeyRingOptions): MasterKeys["rewrap"] {
  const ring = keyRing(options);
  return async (schemeId, wrapped) => {
    const [newest] = await ring.again();
    if (newest !== undefined && isWrappedWith(newest, wrapped)) return undefined;
    return wrapWithNewest(ring, schemeId, await unwrapWithAny(ring, schemeId, wrapped));
  };
}

/** A scheme's key as it is used. */
export type KeyOf = (schemeId: SchemeId) => Promise<Uint8Array>;

/**
 * Each scheme's own key: 32 random bytes, made when it is first needed, kept wrapped, and in memory for at most
 * ten minutes. @throws Error where it was destroyed.
 */
export function schemeKeys(
  { kept, steadyMs, ...options }: SchemeKeysOptions,
  ring: KeyRing = keyRing(options),
): KeyOf {
  const known = new Map<SchemeId, { readonly key: Promise<Uint8Array>; readonly until: number }>();

  const fetch = async (schemeId: SchemeId): Promise<Uint8Array> => {
    const found =
      (await kept.find(schemeId)) ??
      (await kept.keepFirst({
        schemeId,
        wrapped: await wrapWithNewest(ring, schemeId, randomBytes(KEY_BYTES)),
      }));
    if (found.wrapped === undefined) {
      throw new PlainFault(
        `The key of the scheme ${schemeId} was destroyed: nothing of it can be read.`,
      );
    }
    return unwrapWithAny(ring, schemeId, found.wrapped);
  };

  return (schemeId) => {
    const now = steadyMs();
    const before = known.get(schemeId);
    if (before !== undefined && before.until > now) return before.key;
    known.delete(schemeId);
    const key = fetch(schemeId);
    const entry = { key, until: now + KEY_KEPT_MS };
    known.set(schemeId, entry);
    // One that could not be had is asked for again.
    key.catch(() => {
      if (known.get(schemeId) === entry) known.delete(schemeId);
    });
    const [oldest] = known.keys();
    if (known.size > MOST_KEYS && oldest !== undefined) known.delete(oldest);
    return key;
  };
}
