// `npm run sbom`: what the product is made of, as CycloneDX JSON, from the lock file alone. npm writes it, so nothing
// has to be installed or asked for.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ROOT } from "./ensure.mjs";

const MANY = 64 * 1024 * 1024;
const file = resolve(process.argv[2] ?? join(ROOT, "artifacts/sbom.json"));

const cli = process.env.npm_execpath;
const [command, before] = cli ? [process.execPath, [cli]] : ["npm", []];
const words = ["sbom", "--package-lock-only", "--sbom-format=cyclonedx", "--loglevel=error"];
const { status, stdout, stderr } = spawnSync(command, [...before, ...words], {
  cwd: ROOT,
  encoding: "utf8",
  maxBuffer: MANY,
  shell: cli === undefined && process.platform === "win32",
});
if (status !== 0) {
  console.error(`npm sbom did not succeed: it needs npm 10 or later.\n${stderr ?? ""}`);
  process.exit(1);
}
const bill = JSON.parse(stdout);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${bill.components.length} components, CycloneDX ${bill.specVersion}: ${file}`);
