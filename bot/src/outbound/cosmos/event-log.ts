import { z } from "zod";
import type { EventLog } from "../../application/ports/event-log";
import { CATALOGUE } from "./catalogue";
import { eventDocumentId, eventOf } from "./documents/event";
import { queryPartition } from "./items";
import type { Cosmos } from "./open-cosmos";

const PREFIX = eventDocumentId("");

/** The events in `core`. Each call stays in the partition of its scheme. */
export function cosmosEventLog(cosmos: Cosmos): EventLog {
  return {
    ids: async (schemeId, { from, to }) => {
      const span = { since: from, upTo: to };
      const found = await queryPartition(cosmos, CATALOGUE.eventIds, schemeId, span);
      return z
        .array(z.string())
        .parse(found)
        .map((id) => id.slice(PREFIX.length));
    },
    events: async (schemeId, ids) => {
      const found = await queryPartition(cosmos, CATALOGUE.eventsByIds, schemeId, {
        ids: ids.map(eventDocumentId),
      });
      return new Map(found.flatMap(readable).map((event) => [event.id, event]));
    },
  };
}

/** What cannot be read is as good as not there: whoever compares finds it missing, and names it. */
function readable(stored: unknown) {
  try {
    return [eventOf(stored)];
  } catch {
    return [];
  }
}
