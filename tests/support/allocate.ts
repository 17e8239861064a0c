import { solveHere } from "../../bot/src/outbound/allocation/solve-here";
import { allocationFrom, type Allocation } from "../../bot/src/scheme/allocation/allocation";
import type { AllocationQuestion } from "../../bot/src/scheme/allocation/question";
import { taskFor } from "../../bot/src/scheme/allocation/task";
import { DEFAULT_POLICY } from "../../bot/src/scheme/policy/policy";

/** Nothing decided beforehand, nobody paired, nothing stated. */
export const NOTHING_BEFORE: Omit<AllocationQuestion, "people" | "on"> = {
  livePairs: [],
  policy: DEFAULT_POLICY,
  apart: new Set(),
  seed: "seed-1",
  stated: new Map(),
  released: new Set(),
  locked: [],
  leftOutLastTime: new Set(),
};

/** The best allocation of some people, worked out with the engine itself. */
export function allocate(
  asked: Pick<AllocationQuestion, "people" | "on"> & Partial<AllocationQuestion>,
): Allocation {
  const question = { ...NOTHING_BEFORE, ...asked };
  const task = taskFor(question);
  return allocationFrom(question, task, solveHere(task.instance).pairs);
}
