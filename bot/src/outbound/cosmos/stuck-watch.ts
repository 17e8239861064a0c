import { z } from "zod";
import type { WaitingReason } from "../../application/ports/outbox";
import type { StuckWatch } from "../../application/ports/stuck-watch";
import { CATALOGUE, type AllPartitionsQuery } from "./catalogue";
import { queryEverywhere, type Parameters } from "./items";
import type { Cosmos } from "./open-cosmos";

const counts = z.array(z.number());
const ids = z.array(z.string());

/** What Teams alone could put right, and may never do where a chat's address is dead. */
const PUT_OFF: WaitingReason[] = ["throttled", "service-unavailable"];

/** Counts over all partitions. */
export function cosmosStuckWatch(cosmos: Cosmos): StuckWatch {
  const count = async (query: AllPartitionsQuery, parameters: Parameters) =>
    counts
      .parse(await queryEverywhere(cosmos, query, parameters))
      .reduce((sum, one) => sum + one, 0);
  return {
    count: async (since, held) => ({
      relay: await count(CATALOGUE.stuckPending, { since: since.relay }),
      staged: await count(CATALOGUE.stuckStaged, { since: since.staged }),
      sending: await count(CATALOGUE.stuckSending, { since: since.sending }),
      due: await count(CATALOGUE.countDue, { now: since.due, held: [...held] }),
      throttled: await count(CATALOGUE.stuckThrottled, {
        since: since.throttled,
        reasons: PUT_OFF,
      }),
    }),
    held: async () =>
      ids.parse(await queryEverywhere(cosmos, CATALOGUE.heldSchemes, { type: "message-hold" })),
  };
}
