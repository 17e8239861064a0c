import type { AllocationInstance } from "../../../../bot/src/scheme/allocation/engine/instance";

/** The supporter of each doctor, by their places in the instance; -1 for none. */
export type SupporterOf = Int32Array;

/** What a method found: read outside the time that is taken. */
export interface Found {
  readonly supporterOf: () => SupporterOf;
  /** What a place of each supporter is worth, where the method knows, and the time it takes to prove the optimum by it. */
  readonly proof?: { readonly q: () => Float64Array; readonly check: () => void };
}

/** A way to allocate; ready once what it needs is loaded. */
export interface Method {
  readonly solve: (instance: AllocationInstance) => Found;
}
