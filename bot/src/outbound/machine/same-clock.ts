import type { StoreClock } from "../../application/ports/sending-budget";

/** The clock of a store that is this machine's own. */
export const sameClock: StoreClock = { skewMs: () => 0, storeNow: () => Date.now() };
