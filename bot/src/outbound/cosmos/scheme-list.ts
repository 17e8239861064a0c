import type { SchemeList } from "../../application/ports/scheme-store";
import { changeDocument } from "./change-document";
import { SCHEME_INDEX_ID, schemeEntries, schemeIndexDocument } from "./documents/scheme-index";
import { readItem } from "./items";
import type { Cosmos } from "./open-cosmos";

/** The schemes there are, in one document of `system`: reading it needs no query across partitions. */
export function cosmosSchemeList(cosmos: Cosmos): SchemeList {
  const place = () => ({
    container: cosmos.container("system"),
    id: SCHEME_INDEX_ID,
    partitionKey: SCHEME_INDEX_ID,
  });
  return {
    all: async () => {
      const stored = await readItem(place());
      return stored === undefined ? [] : schemeEntries(stored);
    },
    add: ({ schemeId, tenantId }) =>
      changeDocument(place(), (stored) => {
        const known = stored === undefined ? [] : schemeEntries(stored);
        if (known.some((one) => one.schemeId === schemeId)) return undefined;
        return schemeIndexDocument([...known, { schemeId, tenantId }]);
      }),
  };
}
