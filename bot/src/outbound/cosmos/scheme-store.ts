import type { SchemeStore } from "../../application/ports/scheme-store";
import { commitAct } from "./commit";
import type { Cosmos } from "./open-cosmos";
import { schemeReads } from "./scheme-reads";
import { stagePairings } from "./stage-pairings";

/** The schemes' records in `core`. Each call stays in the partition of its scheme. */
export function cosmosSchemeStore(cosmos: Cosmos): SchemeStore {
  return {
    ...schemeReads(cosmos),
    commit: (write) => commitAct(cosmos, write),
    stagePairings: (schemeId, pairings) => stagePairings(cosmos, schemeId, pairings),
  };
}
