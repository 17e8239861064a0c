import { join } from "node:path";
import { run } from "./run";

// The production program: no local mode, no local store; everything it needs is named by the environment.
void run({
  folders: {
    tab: join(__dirname, "../../tab/dist"),
    page: "",
    fonts: join(__dirname, "fonts"),
    allocationWorker: join(__dirname, "allocation-worker.js"),
  },
});
