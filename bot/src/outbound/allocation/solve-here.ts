import { hash } from "node:crypto";
import type { AllocationProgress, SolvedAllocation } from "../../application/ports/allocator";
import { allocateInstance } from "../../scheme/allocation/engine/allocate-instance";
import { certificateOf } from "../../scheme/allocation/engine/certificate";
import { competition } from "../../scheme/allocation/engine/competition";
import type { AllocationInstance } from "../../scheme/allocation/engine/instance";
import { objectiveOf } from "../../scheme/allocation/engine/objective";

/** Works an allocation out in the calling thread, which it holds up meanwhile. Throws as `Allocator.solve` does. */
export function solveHere(
  instance: AllocationInstance,
  onProgress?: (progress: AllocationProgress) => void,
): SolvedAllocation {
  const solved = allocateInstance(
    instance,
    (text) => hash("sha256", text),
    (placed, of) => onProgress?.({ placed, of }),
  );
  const { tables, solution } = solved;
  const pairs: [string, string][] = [];
  const leftOut = [...solved.leftOut];
  tables.doctors.ids.forEach((id, doctor) => {
    const supporter = tables.supporters.ids[solution.supporterOf[doctor] ?? -1];
    if (supporter === undefined) leftOut.push(id);
    else pairs.push([id, supporter]);
  });
  return {
    pairs,
    leftOut,
    objective: objectiveOf(solved),
    prices: certificateOf(solved),
    competition: competition(solved),
  };
}
