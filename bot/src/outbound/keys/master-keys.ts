import { KEY_BYTES } from "./gcm";

/** The master keys of a process: the newest wraps, any of them opens. */
export interface KeyRing {
  /** Those that are known, the newest first. */
  readonly known: () => readonly Uint8Array[];
  /** The same, read once more: one may have been added since the start. */
  readonly again: () => Promise<readonly Uint8Array[]>;
}

/** Where the master keys come from. */
export interface KeyRingOptions {
  /** 32 bytes, from Key Vault or the key file: the newest, as it was read at the start. */
  readonly masterKey: Uint8Array;
  /** All that hold now, the newest first. Left out: the one is all there is. */
  readonly readAgain?: () => Promise<readonly Uint8Array[]>;
}

/** @throws Error where a master key is cut short, at the start and whenever they are read. */
export function keyRing({ masterKey, readAgain }: KeyRingOptions): KeyRing {
  let known = checked([masterKey]);
  return {
    known: () => known,
    again: async () => {
      if (readAgain !== undefined) known = checked(await readAgain());
      return known;
    },
  };
}

function checked(keys: readonly Uint8Array[]): readonly Uint8Array[] {
  for (const { byteLength } of keys) {
    if (byteLength !== KEY_BYTES) {
      throw new Error(`The field key must have ${KEY_BYTES} bytes; it has ${byteLength}.`);
    }
  }
  return keys;
}
