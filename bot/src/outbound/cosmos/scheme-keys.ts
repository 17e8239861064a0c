import type { KeptKeys } from "../../application/ports/kept-keys";
import type { SchemeKey } from "../../application/records";
import type { SchemeId } from "../../scheme/shared/ids";
import { changeDocument } from "./change-document";
import { SCHEME_KEY_ID, schemeKeyRecord } from "./documents/scheme-key";
import { readItem } from "./items";
import type { Cosmos } from "./open-cosmos";

/** The schemes' wrapped keys in `core`, each in the partition of its scheme. */
export function cosmosSchemeKeys(cosmos: Cosmos): KeptKeys {
  const place = (schemeId: SchemeId) => ({
    container: cosmos.container("core"),
    id: SCHEME_KEY_ID,
    partitionKey: schemeId,
  });
  const find = async (schemeId: SchemeId): Promise<SchemeKey | undefined> => {
    const stored = await readItem(place(schemeId));
    return stored === undefined ? undefined : schemeKeyRecord.fromDocument(stored).value;
  };
  return {
    find,
    keepFirst: async (key) => {
      // Whoever is first keeps theirs: two keys of one scheme would make half of what was sealed unreadable.
      await changeDocument(place(key.schemeId), (stored) =>
        stored === undefined ? schemeKeyRecord.toDocument(key) : undefined,
      );
      const kept = await find(key.schemeId);
      if (kept === undefined) throw new Error(`The key of ${key.schemeId} was not kept.`);
      return kept;
    },
  };
}
