import type { LedgerLine } from "../../support/ledger-connector/protocol";

/** The most POSTs that reached the connector within any second, refused ones included. */
export function peakInASecond(ledger: readonly LedgerLine[]): number {
  const times = ledger.map(({ at }) => at).toSorted((a, b) => a - b);
  let [from, peak] = [0, 0];
  for (const [nth, at] of times.entries()) {
    while ((times[from] ?? at) <= at - 1_000) from += 1;
    peak = Math.max(peak, nth - from + 1);
  }
  return peak;
}

/** POSTs that were taken, a second, between two moments (ms since 1970). */
export function takenPerSecond(ledger: readonly LedgerLine[], from: number, upTo: number): number {
  const taken = ledger.filter((one) => one.taken && one.at >= from && one.at < upTo).length;
  return (taken * 1_000) / (upTo - from);
}

/** What of some messages is missing in the chats, and what is there more than once. */
export interface Arrived {
  readonly lost: number;
  readonly duplicated: number;
}

/** `expected`: how many different messages each chat was to get. */
export function arrivedOf(
  ledger: readonly LedgerLine[],
  expected: ReadonlyMap<string, number>,
): Arrived {
  const seen = new Map<string, Set<string>>();
  let duplicated = 0;
  for (const { chat, hash, taken } of ledger) {
    if (!taken) continue;
    const hashes = seen.get(chat) ?? new Set();
    if (hashes.has(hash)) duplicated += 1;
    seen.set(chat, hashes.add(hash));
  }
  let lost = 0;
  for (const [chat, count] of expected) lost += Math.max(0, count - (seen.get(chat)?.size ?? 0));
  return { lost, duplicated };
}
