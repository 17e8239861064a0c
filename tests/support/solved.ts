import { hash } from "node:crypto";
import {
  allocateInstance,
  type SolvedInstance,
} from "../../bot/src/scheme/allocation/engine/allocate-instance";
import type { AllocationInstance } from "../../bot/src/scheme/allocation/engine/instance";

/** The engine's hash. */
export function digest(text: string): string {
  return hash("sha256", text);
}

/** The engine's answer. */
export function solved(instance: AllocationInstance): SolvedInstance {
  return allocateInstance(instance, digest);
}

/** The pairs of an answer, by ids. */
export function pairsOf({ tables, solution }: SolvedInstance): ReadonlyMap<string, string> {
  return new Map(
    tables.doctors.ids.flatMap((id, doctor) => {
      const supporter = tables.supporters.ids[solution.supporterOf[doctor] ?? -1];
      return supporter === undefined ? [] : [[id, supporter] as const];
    }),
  );
}
