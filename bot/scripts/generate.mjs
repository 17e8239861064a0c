// Makes the files that are made from others; with --check, proves that they are up to date instead.
import { build } from "esbuild";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { bankHolidays, FILE as HOLIDAYS_FILE } from "./bank-holidays.mjs";
import { ROOT } from "./ensure.mjs";

async function openApiText() {
  const outfile = join(ROOT, ".cache/openapi.cjs");
  await build({
    absWorkingDir: ROOT,
    entryPoints: ["bot/src/inbound/http/openapi.ts"],
    bundle: true,
    platform: "node",
    format: "cjs",
    packages: "external",
    outfile,
    logLevel: "warning",
  });
  const { openApi } = createRequire(import.meta.url)(outfile);
  return `${JSON.stringify(openApi(), null, 2)}\n`;
}

const FILES = [
  [HOLIDAYS_FILE, bankHolidays],
  [join(ROOT, "docs/api/openapi.json"), openApiText],
];

const check = process.argv.includes("--check");
for (const [file, make] of FILES) {
  const text = await make();
  const same = existsSync(file) && readFileSync(file, "utf8") === text;
  if (same) continue;
  if (check) {
    console.error(`${relative(ROOT, file)} is out of date. Run: npm run generate`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`Wrote ${relative(ROOT, file)}`);
  }
}
