import type { Ids } from "../../application/ports/ids";
import type { StoreClock } from "../../application/ports/sending-budget";
import type { SweepTurn } from "../../application/ports/sweep-turn";
import { takeLease } from "./lease";
import type { Cosmos } from "./open-cosmos";

const SWEEP = "sweep";
const TURN_MS = 60_000;

/** Turns at sweeping, by a lease in `system` that nobody renews: whoever finds it run out has the next turn. */
export function cosmosSweepTurn(cosmos: Cosmos, clock: StoreClock, ids: Ids): SweepTurn {
  return {
    take: async () => {
      const place = { container: cosmos.container("system"), id: SWEEP, partitionKey: SWEEP };
      const now = clock.storeNow();
      const terms = {
        // Another one each time: the last turn was somebody else's, even where that was this instance.
        holder: ids.next(),
        storeNow: new Date(now).toISOString(),
        until: new Date(now + TURN_MS).toISOString(),
      };
      return (await takeLease({ place }, terms)) !== undefined;
    },
  };
}
