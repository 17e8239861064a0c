import type { SchemeId } from "../../scheme/shared/ids";
import type { AllocationProgress } from "../ports/allocator";

/** How far the proposals have come that this instance of the product works out now. */
export interface ProgressBoard {
  /** Follows a piece of work; what it says of itself is forgotten when it ends, however it ends. */
  follow<Value>(
    schemeId: SchemeId,
    work: (onProgress: (progress: AllocationProgress) => void) => Promise<Value>,
  ): Promise<Value>;
  /** Of the work that began last in a scheme; undefined where there is none. */
  of(schemeId: SchemeId): AllocationProgress | undefined;
}

/** Kept in memory: as many entries as there is work in hand. Another instance does not know of it. */
export function makeProgressBoard(): ProgressBoard {
  const atWork = new Map<symbol, { readonly schemeId: SchemeId; progress: AllocationProgress }>();
  return {
    async follow(schemeId, work) {
      const key = Symbol(schemeId);
      const entry = { schemeId, progress: { placed: 0, of: 0 } };
      atWork.set(key, entry);
      try {
        return await work((progress) => {
          entry.progress = progress;
        });
      } finally {
        atWork.delete(key);
      }
    },
    of: (schemeId) => [...atWork.values()].findLast((one) => one.schemeId === schemeId)?.progress,
  };
}
