import { apartKey, type Apart, type LivePair } from "../../scheme/allocation/rules";
import type { Pairing } from "../../scheme/pairing/pairing";
import type { Versioned } from "../ports/scheme-store";

/** The pairs that hold now: each counts as load, whatever the doctor chose about taking part. */
export function livePairs(pairings: readonly Versioned<Pairing>[]): readonly LivePair[] {
  return pairings
    .filter(({ value }) => value.period.state === "active")
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
      const { period } = value;
      return period.state === "ended" && period.onRequest === true ? [apartKey(value)] : [];
    }),
  );
}
