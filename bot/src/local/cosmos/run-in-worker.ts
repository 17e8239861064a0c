import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { LocalCosmos, LocalCosmosOptions } from "./server";

const started = z.object({ endpoint: z.string(), key: z.string() });

/** How a local Cosmos server is started in a thread of its own. */
type WorkerOptions = Pick<LocalCosmosOptions, "file" | "port" | "key"> & {
  /** The path of the built `worker.ts`. */
  readonly workerFile: string;
  /** Called once if the worker ends by itself after it has started: nothing is stored any more. */
  readonly onError: (error: Error) => void;
};

/**
 * Starts a local Cosmos server in a worker thread, so that a long query never holds up the caller.
 * Rejects when the worker ends before it listens, with the reason `startLocalCosmos` gave.
 */
export function runLocalCosmosInWorker(
  options: WorkerOptions,
): Promise<Omit<LocalCosmos, "faults">> {
  const { workerFile, onError, ...workerData } = options;
  const worker = new Worker(workerFile, { workerData });
  let closing = false;
  const ended = new Promise<Error>((resolve) => {
    worker.once("error", (cause) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      resolve(new Error(`The local Cosmos server failed: ${reason}`, { cause }));
    });
    worker.once("exit", (code) => {
      resolve(new Error(`The local Cosmos server ended by itself (exit code ${code}).`));
    });
  });
  const close = async (): Promise<void> => {
    closing = true;
    worker.postMessage("close");
    await ended;
  };
  return new Promise((resolve, reject) => {
    let listening = false;
    worker.once("message", (message: unknown) => {
      listening = true;
      resolve({ ...started.parse(message), close });
    });
    void ended.then((error) => {
      if (!listening) reject(error);
      else if (!closing) onError(error);
    });
  });
}
