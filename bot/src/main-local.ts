import { join } from "node:path";
import * as local from "./local/start-local";
import { run } from "./run";

// The program on a developer's or a newcomer's machine: the same, with what stands in for Azure and Teams.
void run({
  local,
  folders: {
    tab: join(__dirname, "../../tab/dist"),
    page: join(__dirname, "local-page"),
    fonts: join(__dirname, "fonts"),
    allocationWorker: join(__dirname, "allocation-worker.js"),
    cosmosWorker: join(__dirname, "local-cosmos-worker.js"),
  },
});
