// Commands of the product: installs and builds what is missing, then runs one.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildUnder } from "./build.mjs";
import { become, ensureInstalled, ROOT } from "./ensure.mjs";

const words = process.argv.slice(2);
if (process.env.NODE_ENV === "production") {
  const bundle = join(ROOT, "bot/dist/production-cli.js");
  if (!existsSync(bundle)) {
    console.error("There is no production bundle. Run: npm run build");
    process.exit(1);
  }
  become(process.execPath, [bundle, ...words]);
} else {
  const node = ensureInstalled();
  buildUnder(node);
  become(node, [join(ROOT, "bot/dist/cli.js"), ...words]);
}
