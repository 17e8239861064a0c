import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { openPorts } from "../../../bot/src/app";
import { readConfig } from "../../../bot/src/config";
import * as local from "../../../bot/src/local/start-local";
import { createLog } from "../../../bot/src/outbound/telemetry/log";
import { TODAY } from "../../support/builders";
import { bundled } from "../../support/processes/bundle";
import { startChild, type Child } from "../../support/processes/child";

const ready = z.object({ endpoint: z.string(), direct: z.string(), key: z.string() });

/** A store in a process of its own. */
export interface StoreProcess {
  readonly child: Child;
  readonly folder: string;
  /** What the product's environment says of it. */
  readonly env: Readonly<Record<string, string>>;
  /** The product's own ports on it, without its delay. */
  readonly opened: Awaited<ReturnType<typeof openPorts>>;
  close(): Promise<void>;
}

/** Starts an empty one; the product's clock says that it is a Wednesday at noon. `delayMs`: how late it answers. */
export async function startStore(delayMs = 0): Promise<StoreProcess> {
  const folder = mkdtempSync(join(tmpdir(), "near-peer-bench-"));
  const script = await bundled("tests/bench/processes/store.ts");
  const child = await startChild({
    script,
    options: { delayMs },
  });
  const { endpoint, direct, key } = ready.parse(child.ready);
  const envOf = (at: string) => ({ DATA_DIR: folder, COSMOS_ENDPOINT: at, COSMOS_KEY: key });
  const log = createLog("silent");
  const opened = await openPorts({ config: readConfig(envOf(direct)), log, local });
  await opened.clock?.set(TODAY);
  return {
    child,
    folder,
    env: envOf(endpoint),
    opened,
    close: async () => {
      await opened.close();
      await child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
