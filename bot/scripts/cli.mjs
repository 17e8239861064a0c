// Commands of the product: installs and builds what is missing, then runs one. Only the command itself prints to
// the standard output.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildUnder } from "./build.mjs";
import { become, ensureInstalled, ROOT } from "./ensure.mjs";

/** Commands that are programs of their own. */
const ALONE = ["allocate"];

const words = process.argv.slice(2);
const alone = ALONE.find((name) => name === words[0]);
const program = (others) => join(ROOT, "bot/dist", `${alone ?? others}.js`);
const given = alone === undefined ? words : words.slice(1);
/** The name of a file is meant from where somebody is; npm goes to the project's folder. */
const folder = alone === undefined ? ROOT : (process.env.INIT_CWD ?? process.cwd());

if (process.env.NODE_ENV === "production") {
  const bundle = program("production-cli");
  if (!existsSync(bundle)) {
    console.error("There is no production bundle. Run: npm run build");
    process.exit(1);
  }
  become(process.execPath, [bundle, ...given], {}, folder);
} else {
  const node = ensureInstalled();
  buildUnder(node, ...(alone === undefined ? [] : [alone]));
  become(node, [program("cli"), ...given], {}, folder);
}
