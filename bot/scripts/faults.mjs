// `npm run faults`: installs what is missing, then runs the long fault run: a table, and last one line of JSON with its
// numbers. Words after `--` go to it: `--seed N` repeats a run, `F-04` runs one case, `--short` the part of `npm test`.
import { join } from "node:path";
import { become, ensureInstalled, ROOT } from "./ensure.mjs";

const node = ensureInstalled();
const { build } = await import("esbuild");
const outfile = join(ROOT, ".cache/processes/faults.cjs");
await build({
  absWorkingDir: ROOT,
  entryPoints: ["tests/faults/main.ts"],
  bundle: true,
  platform: "node",
  target: "node24",
  format: "cjs",
  packages: "external",
  outfile,
  logLevel: "warning",
});
become(node, [outfile, ...process.argv.slice(2)]);
