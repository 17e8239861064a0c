import type { KeptKeys } from "../../bot/src/application/ports/kept-keys";
import type { SchemeKey } from "../../bot/src/application/records";

/** Wrapped keys that are kept nowhere but here, each as it lies in the store. */
export function keysInMemory(): KeptKeys & { readonly all: Map<string, SchemeKey> } {
  const all = new Map<string, SchemeKey>();
  return {
    all,
    find: (schemeId) => Promise.resolve(all.get(schemeId)),
    keepFirst: (key) => {
      const first = all.get(key.schemeId) ?? key;
      all.set(key.schemeId, first);
      return Promise.resolve(first);
    },
  };
}
