import type { Competition } from "../../scheme/allocation/engine/competition";
import type { AllocationInstance } from "../../scheme/allocation/engine/instance";

/** How good an allocation is, goal by goal, the first one first; whole numbers, less is better. */
export interface AllocationObjective {
  /** Doctors without a supporter, those apart whom the lot left out. */
  readonly unallocated: number;
  /** Pairs that held and are not kept. */
  readonly moved: number;
  /** What is not honoured, in the policy's units. */
  readonly preferences: number;
  /** Site, specialty, grade and load, in the policy's units. */
  readonly fit: number;
}

/** An allocation that is proved to be the best one, as plain values by ids. */
export interface SolvedAllocation {
  /** Doctor and supporter, each doctor at most once. */
  readonly pairs: readonly (readonly [doctorId: string, supporterId: string])[];
  /** Doctors who are without a supporter, by the lot or for want of somebody they could be given. */
  readonly leftOut: readonly string[];
  /** Over everybody but those whom the lot left out. */
  readonly objective: AllocationObjective;
  /**
   * What proves it: what each doctor costs (`u`) and what a place of each supporter is worth (`q`), by their
   * ids, in the weights of the instance. Doctors whom the lot left out, and supporters without a place, have none.
   */
  readonly prices: {
    readonly u: Readonly<Record<string, number>>;
    readonly q: Readonly<Record<string, number>>;
  };
  /** Why somebody goes without; empty where nobody does. */
  readonly competition: readonly Competition[];
}

/** How far an allocation has come: doctors who have been looked at, of how many. */
export interface AllocationProgress {
  readonly placed: number;
  readonly of: number;
}

/** Works allocations out, without holding up anything else where they are large. */
export interface Allocator {
  /**
   * The best allocation of an instance; the same one for the same people and seed, in whatever order they
   * come. `onProgress` may never be called. Throws where it took too long, or could not be proved to be the best one.
   */
  solve(
    instance: AllocationInstance,
    onProgress?: (progress: AllocationProgress) => void,
  ): Promise<SolvedAllocation>;
}
