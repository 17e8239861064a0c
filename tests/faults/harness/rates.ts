import type { LedgerLine } from "../../support/ledger-connector/protocol";

type Post = Pick<LedgerLine, "at">;

/** The most that came within any stretch of time of this length (ms). */
export function peakWithin(posts: readonly Post[], withinMs: number): number {
  const times = posts.map(({ at }) => at).toSorted((a, b) => a - b);
  let [first, peak] = [0, 0];
  for (const [nth, at] of times.entries()) {
    while ((times[first] ?? at) <= at - withinMs) first += 1;
    peak = Math.max(peak, nth - first + 1);
  }
  return peak;
}

/** How many came a second, from the first to the last. */
export function rateOf(posts: readonly Post[]): number {
  const times = posts.map(({ at }) => at);
  const overMs = Math.max(...times) - Math.min(...times);
  return overMs > 0 ? ((times.length - 1) * 1_000) / overMs : 0;
}

/** The value below which so large a share (0 to 1) of the values lies; 0 where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
