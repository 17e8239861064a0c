import type { StoreClock } from "../ports/sending-budget";

/** The store marks a change by the second: a mark is believed once it is older than this, by the store's clock. */
const SETTLES_MS = 2_000;

/** Whether nothing more can be written to a scheme under a mark of `SchemeStore.lastChange`: what is read now holds all of it. */
export function isSettled(mark: string, storeClock: Pick<StoreClock, "storeNow">): boolean {
  return storeClock.storeNow() - Number(mark) * 1_000 >= SETTLES_MS;
}
