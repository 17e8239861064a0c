import type { Allocator } from "../../application/ports/allocator";
import { solveHere } from "./solve-here";
import { solveInThread } from "./solve-in-thread";

/** How allocations are worked out. */
export interface AllocatorOptions {
  /** The path of the built `worker.ts`; without it everything is worked out in the calling thread. */
  readonly workerFile?: string;
  /** From how many possible pairs on (doctors × supporters) a thread of its own is used. Default: a million. */
  readonly threadFrom?: number;
  /** How many milliseconds a thread may take. Default: three minutes; a whole nation takes some seconds. */
  readonly timeLimitMs?: number;
}

const MILLION = 1_000_000;
const THREE_MINUTES = 180_000;

/** Works allocations out: small ones at once, which take some milliseconds, large ones in a thread of their own. */
export function createAllocator(options: AllocatorOptions = {}): Allocator {
  const { workerFile, threadFrom = MILLION, timeLimitMs = THREE_MINUTES } = options;
  return {
    async solve(instance, onProgress) {
      const possible = instance.doctors.length * instance.supporters.length;
      if (workerFile === undefined || possible < threadFrom) return solveHere(instance, onProgress);
      return solveInThread(instance, { workerFile, timeLimitMs, onProgress });
    },
  };
}
