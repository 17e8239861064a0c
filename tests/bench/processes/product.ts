import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setPriority } from "node:os";
import { join } from "node:path";
import { createApp } from "../../../bot/src/app";
import type { Meter } from "../../../bot/src/application/ports/meter";
import { readConfig } from "../../../bot/src/config";
import { leaveRoomToGrow } from "../../../bot/src/outbound/machine/room-to-grow";
import * as local from "../../../bot/src/local/start-local";
import { createLog } from "../../../bot/src/outbound/telemetry/log";
import { silentMeter } from "../../../bot/src/outbound/telemetry/meter";
import { boundlessBudget } from "../../support/boundless-budget";
import { endWithParent, sayReady } from "../../support/processes/in-child";
import type { ProductNumbers } from "./start-product";

/**
 * The whole program, in local mode, with a store that the environment names; nobody opens its pages here. On a second
 * port it tells what it has asked of the store, and what memory it holds once everything that can go is gone.
 */
const requests: Record<string, number> = {};
let charge = 0;

const meter: Meter = {
  ...silentMeter,
  add: (counter, by, about = {}) => {
    if (counter === "store.charge") charge += by;
    if (counter !== "store.requests") return;
    const { operation = "" } = about;
    requests[operation] = (requests[operation] ?? 0) + by;
  },
};

function numbers(): ProductNumbers {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return { requests, charge, rss, heapUsed, cpuMs: (user + system) / 1_000 };
}

async function run(): Promise<void> {
  endWithParent();
  leaveRoomToGrow(); // as the program does when it starts
  // Teams and the store are other people's machines: here they come before whoever is measured.
  setPriority(5);
  const config = readConfig(process.env);
  const noPages = join(config.dataDir, "no-pages");
  mkdirSync(noPages, { recursive: true });
  const folders = { tab: noPages, page: noPages, fonts: noPages };
  const unbounded = process.env["BENCH_WITHOUT_BUDGET"] !== undefined;
  const app = await createApp({
    config,
    log: createLog("warn"),
    local,
    folders,
    meter,
    ...(unbounded ? { through: (ports) => ({ ...ports, budget: boundlessBudget }) } : {}),
  });
  // Ends of itself, so that a profile of it is written.
  process.once("SIGTERM", () => {
    void app.close().finally(() => process.exit(0));
  });
  await app.listen();
  const control = createServer((_request, response) => response.end(JSON.stringify(numbers())));
  control.listen(0, "127.0.0.1", () => {
    sayReady({ controlPort: (control.address() as AddressInfo).port });
  });
}

void run();
