import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { startLocalCosmos } from "./server";

const options = z.object({
  file: z.string(),
  port: z.number().optional(),
  key: z.string().optional(),
});

/** The entry point of the worker thread: reports where it listens, closes on any message. */
async function run(): Promise<void> {
  const { file, port, key } = options.parse(workerData);
  const server = await startLocalCosmos({
    file,
    ...(port !== undefined && { port }),
    ...(key !== undefined && { key }),
  });
  parentPort?.postMessage({ endpoint: server.endpoint, key: server.key });
  parentPort?.once("message", () => {
    void server.close().then(() => parentPort?.close());
  });
}

// A start that fails rejects, which ends the worker: whoever started it sees its 'error'.
void run();
