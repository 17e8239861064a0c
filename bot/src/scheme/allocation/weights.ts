import type { AllocationInstance } from "./engine/instance";

/** What one step of each goal weighs in the prices of an allocation. */
export interface Weights {
  /** A pair that held and is not kept. */
  readonly moved: number;
  /** A doctor who goes without. */
  readonly unallocated: number;
}

/**
 * The weights of an instance in which nobody asked for anything, worked out as the engine does (`costsOf`). `taken`: how many
 * doctors the lot took, who are those that have a price.
 */
export function weightsOf({ policy, currentPairs }: AllocationInstance, taken: number): Weights {
  const { fit, preferences } = policy;
  const mostFit = fit.otherLep + fit.specialtyNone + fit.gapCap + (fit.load.at(-1) ?? 0);
  const preference = taken * mostFit + 1;
  const moved = preference * (taken * preferences.noneHonoured + 1);
  return { moved, unallocated: currentPairs.length > 0 ? moved * (taken + 1) : moved };
}
