import type { Pending, RelaySource } from "../../application/ports/relay-source";
import type { SchemeId } from "../../scheme/shared/ids";
import { CATALOGUE } from "./catalogue";
import { eventDocument } from "./documents/event";
import { pendingOf } from "./documents/pending";
import { cosmosStatus } from "./errors";
import { queryPartition } from "./items";
import type { Cosmos } from "./open-cosmos";
import { repeatable } from "./patience";

/**
 * What a scheme's acts left behind. An intent that was passed on is deleted, and its sealed text with
 * it (NP23); an event stays, marked, since it is the proof that its act was done.
 */
export function cosmosRelaySource(cosmos: Cosmos): RelaySource {
  return {
    pending: async (schemeId, limit) => {
      const found = await queryPartition(cosmos, CATALOGUE.pending, schemeId, { limit });
      return found.map(pendingOf);
    },
    done: (schemeId, pending) =>
      repeatable(`mark ${pending.id} as passed on`, () => mark(cosmos, schemeId, pending)),
  };
}

async function mark(cosmos: Cosmos, schemeId: SchemeId, pending: Pending): Promise<void> {
  const item = cosmos.container("core").item(pending.id, schemeId);
  if (pending.type === "event") {
    // Nothing else ever changes an event, so this needs no version and can be done twice.
    await item.replace(eventDocument(pending.event, true));
    return;
  }
  try {
    await item.delete();
  } catch (failure) {
    if (cosmosStatus(failure) !== 404) throw failure;
  }
}
