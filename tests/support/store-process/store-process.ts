import { z } from "zod";
import { call } from "../http-call";
import { bundled } from "../processes/bundle";
import { startChild } from "../processes/child";
import { storeCounts, type StoreCounts, type StoreOptions, type StoreRule } from "./protocol";

/** The local Cosmos server in a process of its own. */
export interface StoreProcess {
  readonly endpoint: string;
  readonly key: string;
  /** What befalls requests from now on, in place of what did. */
  befall(...rules: readonly StoreRule[]): Promise<void>;
  counts(): Promise<StoreCounts>;
  close(): Promise<void>;
}

const ready = z.object({ endpoint: z.string(), key: z.string(), controlPort: z.number() });

/** Starts it on 127.0.0.1; ready when it listens. */
export async function startStoreProcess(options: StoreOptions): Promise<StoreProcess> {
  const script = await bundled("tests/support/store-process/main.ts");
  const child = await startChild({ script, options });
  const { endpoint, key, controlPort } = ready.parse(child.ready);
  const base = `http://127.0.0.1:${controlPort}`;
  return {
    endpoint,
    key,
    befall: async (...rules) => {
      const body = JSON.stringify(rules);
      const { status, text } = await call(base, { method: "PUT", path: "/control", body });
      if (status !== 200) throw new Error(`The store did not take ${body}: ${text}`);
    },
    counts: async () => {
      const { text } = await call(base, { path: "/control" });
      return storeCounts.parse(JSON.parse(text));
    },
    close: async () => {
      await child.kill();
    },
  };
}
