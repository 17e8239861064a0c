import type { SweepLooks } from "../../application/ports/sweep-looks";
import { sweepLookDocument, sweepLookId, sweepLookOf } from "./documents/sweep-look";
import { readItem } from "./items";
import type { Cosmos } from "./open-cosmos";
import { repeatable } from "./patience";

/** Looks at schemes, a small document of `system` for each. */
export function cosmosSweepLooks(cosmos: Cosmos): SweepLooks {
  const container = cosmos.container("system");
  return {
    last: async (schemeId) => {
      const id = sweepLookId(schemeId);
      const stored = await readItem({ container, id, partitionKey: id });
      return stored === undefined ? undefined : sweepLookOf(stored);
    },
    note: (schemeId, look) =>
      repeatable(`note the look at ${schemeId}`, async () => {
        await container.items.upsert(sweepLookDocument(schemeId, look));
      }),
  };
}
