import type { RefusedLock } from "../../scheme/allocation/by-hand";
import { pairRefusalText } from "../../scheme/allocation/reasons";
import type { LivePair } from "../../scheme/allocation/rules";
import type { LockGone, Proposal } from "../records";
import type { SchemeState } from "../schemes/scheme-state";

/** The pairs of a proposal that a director settled: those that are locked, and those who stay by hand with whom they have. */
export function locksOf(
  { pairs, stays = [] }: Proposal,
  { live }: Pick<SchemeState, "live">,
): readonly LivePair[] {
  return [
    ...pairs
      .filter(({ locked }) => locked === true)
      .map(({ doctorId, supporterId }) => ({ doctorId, supporterId })),
    ...live
      .filter(({ doctorId }) => stays.includes(doctorId))
      .map(({ doctorId, supporterId }) => ({ doctorId, supporterId })),
  ];
}

/** The pairs that could not stay locked, each with its rule in words. */
export function goneInWords(gone: readonly RefusedLock[]): readonly LockGone[] {
  return gone.map(({ pair: { doctorId, supporterId }, why }) => ({
    doctorId,
    supporterId,
    text: pairRefusalText(why),
  }));
}
