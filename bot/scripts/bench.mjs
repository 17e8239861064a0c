// `npm run bench -- NAME`: installs what is missing, then runs one benchmark. Its table goes to the standard output,
// and last one line of JSON with its numbers.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { become, ensureInstalled, ROOT } from "./ensure.mjs";

const FOLDER = join(ROOT, "tests/bench");
const names = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, "main.ts")));
const [name = "", ...words] = process.argv.slice(2);
if (!names.includes(name)) {
  const wanted = name === "" ? "Say which benchmark" : `There is no benchmark "${name}"`;
  console.error(`${wanted}: npm run bench -- NAME, where NAME is one of ${names.join(", ")}.`);
  process.exit(1);
}
const node = ensureInstalled();
const { build } = await import("esbuild");
const outfile = join(ROOT, `.cache/bench/${name}.cjs`);
await build({
  absWorkingDir: ROOT,
  entryPoints: [`tests/bench/${name}/main.ts`],
  bundle: true,
  platform: "node",
  target: "node24",
  format: "cjs",
  packages: "external",
  outfile,
  logLevel: "warning",
});
become(node, ["--expose-gc", outfile, ...words]);
