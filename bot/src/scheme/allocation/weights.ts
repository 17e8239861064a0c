import { weightsFor } from "./engine/costs";
import type { AllocationInstance } from "./engine/instance";

/** What a moved pair weighs in the prices of an allocation, and how far apart two allocations can be by the lesser goals. */
export interface Weights {
  /** A pair that held and is not kept. */
  readonly moved: number;
  /** From here on it is more than any difference in fit: a pair is moved, at least. */
  readonly beyondFit: number;
  /** From here on it is more than any difference in pairs moved and fit: a doctor goes without, at least. */
  readonly beyondMoves: number;
}

/**
 * The weights of an instance in which nobody asked for anything, as the engine has them. `taken`: how many
 * doctors the lot took, who are those that have a price.
 */
export function weightsOf({ policy, currentPairs }: AllocationInstance, taken: number): Weights {
  const { preference: beyondFit, moved } = weightsFor(
    policy,
    taken,
    policy.preferences.noneHonoured,
  );
  const beyondMoves = currentPairs.length > 0 ? moved * taken + beyondFit : beyondFit;
  return { moved, beyondFit, beyondMoves };
}
