import { apartKey, type Apart, type LivePair } from "../../scheme/allocation/rules";
import type { Pairing } from "../../scheme/pairing/pairing";
import { countsInAllocation } from "../../scheme/pairing/replaced";
import type { Versioned } from "../ports/scheme-store";

/**
 * The pairs that count: each is load, whatever the doctor chose about taking part. One that another takes the
 * place of does not count any more, though the two have it until the other is announced.
 */
export function livePairs(pairings: readonly Versioned<Pairing>[]): readonly LivePair[] {
  return pairings
    .filter(({ value }) => countsInAllocation(value))
    .map(({ value }) => ({
      pairingId: value.id,
      doctorId: value.doctorId,
      supporterId: value.supporterId,
      announceAt: value.announceAt,
    }));
}

/** The pairs that ended because one of the two had asked for it: nothing puts them together again (NP19). */
export function apartOf(pairings: readonly Versioned<Pairing>[]): Apart {
  return new Set(
    pairings.flatMap(({ value }) => {
      const { period, replaced } = value;
      const isOver = period.state === "ended" ? period : replaced;
      return isOver?.onRequest === true ? [apartKey(value)] : [];
    }),
  );
}
