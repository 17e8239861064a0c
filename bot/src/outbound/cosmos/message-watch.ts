import type { MessageWatch } from "../../application/ports/message-watch";
import { CATALOGUE } from "./catalogue";
import { watchedMessageOf } from "./documents/watched-message";
import { queryEverywhere } from "./items";
import type { Cosmos } from "./open-cosmos";

/** A scheme's messages in `outbox`, by the second in which the store wrote them. */
export function cosmosMessageWatch(cosmos: Cosmos): MessageWatch {
  return {
    changes: async (scheme, since = 0) => {
      const found = await queryEverywhere(cosmos, CATALOGUE.watchedMessages, { scheme, since });
      const read = found.map(watchedMessageOf);
      return {
        messages: read.flatMap((one) => ("message" in one ? [one.message] : [])),
        unreadable: read.flatMap((one) => ("unreadable" in one ? [one.unreadable] : [])),
        mark: read.reduce((last, { writtenAt }) => Math.max(last, writtenAt), since),
      };
    },
  };
}
