import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPorts } from "../../../bot/src/app";
import { readConfig } from "../../../bot/src/config";
import * as local from "../../../bot/src/local/start-local";
import { createLog } from "../../../bot/src/outbound/telemetry/log";
import { TODAY } from "../../support/builders";
import { startStoreProcess } from "../../support/store-process/store-process";

/** An empty store in a process of its own, and a folder for what else a program keeps. */
export interface BenchStore {
  /** What the product's environment says of it. */
  readonly env: Readonly<Record<string, string>>;
  /** The product's own ports on it. */
  readonly opened: Awaited<ReturnType<typeof openPorts>>;
  /** Makes each answer so much later from now on, in ms. */
  answerAfter(ms: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts one; the product's clock says that it is a Wednesday at noon. The store keeps its data in memory: how fast this
 * machine's disk is says nothing of Azure.
 */
export async function startStore(): Promise<BenchStore> {
  const folder = mkdtempSync(join(tmpdir(), "near-peer-bench-"));
  const store = await startStoreProcess({ file: ":memory:" });
  const { endpoint, key } = store;
  const env = { DATA_DIR: folder, COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key };
  const opened = await openPorts({ config: readConfig(env), log: createLog("silent"), local });
  await opened.clock?.set(TODAY);
  return {
    env,
    opened,
    answerAfter: (delayMs) => store.befall(...(delayMs === 0 ? [] : [{ fault: { delayMs } }])),
    close: async () => {
      await opened.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
