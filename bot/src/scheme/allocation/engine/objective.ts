import type { SolvedInstance } from "./allocate-instance";
import { valueOf } from "./certificate";

/** How good an allocation is, goal by goal, over the doctors whom the lot took; less is better. */
export interface Objective {
  readonly unallocated: number;
  readonly moved: number;
  readonly preferences: number;
  readonly fit: number;
}

/** The objective of an allocation: its one weighted value, taken apart again. */
export function objectiveOf({ tables, costs, solution }: SolvedInstance): Objective {
  const value = valueOf(tables, costs, solution.supporterOf);
  const { weights } = costs;
  const unallocated = BigInt(weights.unallocated);
  const moved = BigInt(weights.moved);
  const preference = BigInt(weights.preference);
  // Without a current pair nothing can be moved, and that goal has no weight of its own.
  const anyMoved = unallocated === moved ? 0n : (value % unallocated) / moved;
  return {
    unallocated: Number(value / unallocated),
    moved: Number(anyMoved),
    preferences: Number((value % moved) / preference),
    fit: Number(value % preference),
  };
}
