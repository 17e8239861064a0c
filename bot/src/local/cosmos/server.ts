import { createServer, type Server } from "node:http";
import { IN_MEMORY } from "./database-file";
import { startSweep } from "./expiry";
import type { Fault } from "./faults";
import { handle } from "./handle";
import { keyIn, newKey } from "./key-file";
import { openStore } from "./store";

/** How a local Cosmos server is started. */
export type LocalCosmosOptions = {
  /** The file that keeps the data; ":memory:" keeps nothing. The key is beside it, in `FILE.key`. */
  readonly file: string;
  /** The port on 127.0.0.1; any free one when absent. */
  readonly port?: number;
  /** The account key, in base64; made and kept when absent. */
  readonly key?: string;
  /** Failures to inject; more can be pushed while it runs. */
  readonly faults?: Fault[];
  /** Milliseconds since 1970, for TTL and `_ts`; machine time when absent. */
  readonly now?: () => number;
};

/** A running local Cosmos server. */
export type LocalCosmos = {
  /** Such as `http://127.0.0.1:40123`; the SDK must be given no `agent` for it. */
  readonly endpoint: string;
  readonly key: string;
  readonly faults: Fault[];
  /** Stops listening, lets requests in flight finish, then lets go of the file. */
  readonly close: () => Promise<void>;
};

/**
 * Starts a server of the Cosmos DB REST protocol, on 127.0.0.1, in the calling thread. It does what
 * the product uses of Cosmos DB and answers anything else with a 400 that names it.
 * @throws Error in production, when the file is in use or unusable, and when the port is taken.
 */
export async function startLocalCosmos(options: LocalCosmosOptions): Promise<LocalCosmos> {
  if (process.env["NODE_ENV"] === "production") {
    throw new Error("The local Cosmos server never runs in production. Set COSMOS_ENDPOINT.");
  }
  const { file, faults = [], now = Date.now } = options;
  const store = openStore(file, now);
  try {
    const key = options.key ?? (file === IN_MEMORY ? newKey() : keyIn(`${file}.key`));
    const server = createServer((message, response) => {
      // A client that goes away in the middle of its request gets no answer; all else is answered.
      handle({ store, key, faults }, message, response).catch(() => message.socket.destroy());
    });
    server.keepAliveTimeout = 0; // the SDK does not repeat a write that meets a closed connection
    const port = await listen(server, options.port ?? 0);
    const stopSweep = startSweep(store);
    const close = async (): Promise<void> => {
      stopSweep();
      await stop(server);
      store.close();
    };
    return { endpoint: `http://127.0.0.1:${port}`, key, faults, close };
  } catch (cause) {
    store.close();
    throw cause;
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => {
      reject(new Error(`The local Cosmos server cannot listen on port ${port}.`, { cause }));
    });
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

const PATIENCE_MS = 2_000;

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const impatience = setTimeout(() => {
    server.closeAllConnections();
  }, PATIENCE_MS);
  await closed;
  clearTimeout(impatience);
}
