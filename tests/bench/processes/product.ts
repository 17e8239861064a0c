import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createApp } from "../../../bot/src/app";
import { readConfig } from "../../../bot/src/config";
import * as local from "../../../bot/src/local/start-local";
import { createLog } from "../../../bot/src/outbound/telemetry/log";
import { endWithParent, sayReady } from "../../support/processes/in-child";

/** The whole program, in local mode, with a store that the environment names. Nobody opens its pages here. */
async function run(): Promise<void> {
  endWithParent();
  // Ends of itself, so that a profile of it is written.
  process.on("SIGTERM", () => process.exit(0));
  const config = readConfig(process.env);
  const noPages = join(config.dataDir, "no-pages");
  mkdirSync(noPages, { recursive: true });
  const folders = { tab: noPages, page: noPages };
  const app = await createApp({ config, log: createLog("warn"), local, folders });
  await app.listen();
  sayReady({});
}

void run();
