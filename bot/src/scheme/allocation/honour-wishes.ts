import type { PersonId } from "../shared/ids";
import type { LivePair } from "./rules";

/** How many things that a doctor asked for a supporter offered. */
export type Shares = (doctorId: PersonId, supporterId: PersonId) => number;

/** Whether two people could be a pair, their load aside. */
type Suits = (doctorId: PersonId, supporterId: PersonId) => boolean;

/**
 * Lets two doctors change supporters wherever more of what was asked for is then met (NP7). Nobody gains or
 * loses a place by it and every supporter carries as many as before, so that no wish is met at the cost of
 * somebody who goes without. The order of the pairs stays.
 */
export function honourWishes(
  pairs: readonly LivePair[],
  shares: Shares,
  suits: Suits,
): readonly LivePair[] {
  const changed = [...pairs];
  // Each exchange meets more than before, so that this ends.
  for (let at = 0; at < changed.length;) at = exchange(changed, at, { shares, suits }) ? 0 : at + 1;
  return changed;
}

/** Exchanges the supporter of one pair for the first other one with whom more is met; false where there is none. */
function exchange(
  pairs: LivePair[],
  at: number,
  { shares, suits }: { readonly shares: Shares; readonly suits: Suits },
): boolean {
  const one = pairs[at];
  if (one === undefined) return false;
  for (const [other, two] of pairs.entries()) {
    const gain = shares(one.doctorId, two.supporterId) - shares(one.doctorId, one.supporterId);
    if (gain <= 0) continue;
    const cost = shares(two.doctorId, two.supporterId) - shares(two.doctorId, one.supporterId);
    if (gain <= cost) continue;
    if (!suits(one.doctorId, two.supporterId) || !suits(two.doctorId, one.supporterId)) continue;
    pairs[at] = { ...one, supporterId: two.supporterId };
    pairs[other] = { ...two, supporterId: one.supporterId };
    return true;
  }
  return false;
}
