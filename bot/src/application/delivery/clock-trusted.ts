import type { StoreClock } from "../ports/sending-budget";

/** Two minutes: beyond that due dates, tokens and log lines of this machine cannot be believed. */
const MOST_SKEW_MS = 120_000;

/**
 * Whether this machine's clock is near enough to the store's to begin anything: to plan, to sweep, to send. Not before
 * the store answered once. What it says changes at the moment at which the clock does.
 */
export function clockTrusted(clock: StoreClock): boolean {
  const skew = clock.skewMs();
  return skew !== undefined && Math.abs(skew) <= MOST_SKEW_MS;
}
