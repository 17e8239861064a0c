import { Worker } from "node:worker_threads";
import type { AllocationProgress, SolvedAllocation } from "../../application/ports/allocator";
import type { AllocationInstance } from "../../scheme/allocation/engine/instance";
import { threadMessage } from "./messages";

/** How an allocation is worked out in a thread of its own. */
export interface ThreadOptions {
  /** The path of the built `worker.ts`. */
  readonly workerFile: string;
  /** The thread is ended after so many milliseconds. */
  readonly timeLimitMs: number;
  readonly onProgress?: ((progress: AllocationProgress) => void) | undefined;
}

/**
 * Works an allocation out in a thread of its own, which ends with it and never keeps the process from ending.
 * Rejects with the thread's own fault as `cause`, and where the time is up.
 */
export function solveInThread(
  instance: AllocationInstance,
  { workerFile, timeLimitMs, onProgress }: ThreadOptions,
): Promise<SolvedAllocation> {
  const worker = new Worker(workerFile, { workerData: instance });
  worker.unref();
  const answered = new Promise<SolvedAllocation>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`The allocation was not found within ${timeLimitMs / 1000} seconds.`));
    }, timeLimitMs).unref();
    worker.on("message", (message: unknown) => {
      const { success, data, error } = threadMessage.safeParse(message);
      if (!success) reject(new Error("The allocation came in a form unknown.", { cause: error }));
      else if ("solved" in data) resolve(data.solved);
      else onProgress?.(data.progress);
    });
    worker.once("error", (cause) => {
      reject(new Error("The thread that works an allocation out failed.", { cause }));
    });
    worker.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`The thread that works an allocation out ended early (${code}).`));
    });
  });
  return answered.finally(() => worker.terminate());
}
