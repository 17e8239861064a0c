import type { MessageWatch } from "../../application/ports/message-watch";
import { CATALOGUE } from "./catalogue";
import { SHARDS } from "./documents/outbox-message";
import { watchedMessageOf } from "./documents/watched-message";
import { queryPartition } from "./items";
import type { Cosmos } from "./open-cosmos";

/** A scheme's messages in `outbox`, asked of each shard with its key: a query across them could see other schemes by a slip. */
export function cosmosMessageWatch(cosmos: Cosmos): MessageWatch {
  return {
    ofScheme: async (scheme) => {
      const found = await Promise.all(
        SHARDS.map((shard) => queryPartition(cosmos, CATALOGUE.watchedMessages, shard, { scheme })),
      );
      return found.flat().flatMap(watchedMessageOf);
    },
  };
}
