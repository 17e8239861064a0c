import type { SchemeEvent } from "../../application/events";
import type { Passable, RelaySource } from "../../application/ports/relay-source";
import type { SchemeId } from "../../scheme/shared/ids";
import { CATALOGUE } from "./catalogue";
import { eventDocument, eventDocumentId } from "./documents/event";
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
    eventsDone: (schemeId, events) =>
      repeatable(`mark ${events.length} events as passed on`, () =>
        markEvents(cosmos, schemeId, events),
      ),
  };
}

/** Nothing else ever changes an event, so this needs no version and can be done twice. */
async function markEvents(
  cosmos: Cosmos,
  schemeId: SchemeId,
  events: readonly SchemeEvent[],
): Promise<void> {
  const operations = events.map((event) => ({
    operationType: "Replace" as const,
    id: eventDocumentId(event.id),
    resourceBody: eventDocument(event, true),
  }));
  const { result = [] } = await cosmos.container("core").items.batch(operations, schemeId);
  const isDone = result.length > 0 && result.every(({ statusCode }) => statusCode < 300);
  if (isDone) return;
  const statuses = result.map(({ statusCode }) => statusCode);
  throw Object.assign(new Error(`A batch was answered with ${statuses.join(", ")}.`), {
    code: statuses.find((status) => status >= 300 && status !== 424) ?? 500,
  });
}

async function mark(cosmos: Cosmos, schemeId: SchemeId, pending: Passable): Promise<void> {
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
