// `npm start` and `npm run demo`: installs and builds what is missing, then runs the program.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildUnder } from "./build.mjs";
import { become, ensureInstalled, ROOT } from "./ensure.mjs";

if (process.env.NODE_ENV === "production") {
  // Nothing is installed here: the bundle holds all it needs.
  const bundle = join(ROOT, "bot/dist/main.js");
  if (!existsSync(bundle)) {
    console.error("There is no production bundle. Run: npm run build");
    process.exit(1);
  }
  become(process.execPath, [bundle]);
} else {
  const demo = process.argv.includes("--demo");
  const node = ensureInstalled();
  buildUnder(node);
  become(
    node,
    ["--enable-source-maps", join(ROOT, "bot/dist/main-local.js")],
    demo ? { NEAR_PEER_DEMO: "1", DATA_DIR: process.env.DATA_DIR ?? ".demo-data" } : {},
  );
}
