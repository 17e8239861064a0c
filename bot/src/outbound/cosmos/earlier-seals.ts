import { z } from "zod";
import { CATALOGUE } from "./catalogue";
import { queryEverywhere } from "./items";
import type { Cosmos } from "./open-cosmos";

/** How what it sealed begins. */
const EARLIER = "1.";

const types = z.array(z.string());

/** The types of records in which an earlier version sealed words with a key worked out of the master key itself. */
export function cosmosEarlierSeals(cosmos: Cosmos): () => Promise<readonly string[]> {
  return async () => {
    const found = await Promise.all(
      [CATALOGUE.earlierSeals, CATALOGUE.earlierInOutbox].map((query) =>
        queryEverywhere(cosmos, query, { version: EARLIER }),
      ),
    );
    return [...new Set(types.parse(found.flat()))].toSorted();
  };
}
