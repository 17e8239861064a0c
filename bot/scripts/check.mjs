// `npm run check`: everything that must hold, in the order in which it is quickest to know.
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, ROOT, runStep } from "./ensure.mjs";

const node = ensureInstalled();
const bin = (path) => join(ROOT, "node_modules", path);
mkdirSync(join(ROOT, ".cache"), { recursive: true });
rmSync(join(ROOT, ".cache/jest.json"), { force: true });

const STEPS = [
  ["format", [bin("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."]],
  ["types", [bin("typescript/bin/tsc"), "--build"]],
  ["lint", [bin("eslint/bin/eslint.js"), "--cache", "--cache-location", ".cache/eslint", "."]],
  ["dependency rule", [bin("dependency-cruiser/bin/dependency-cruiser.mjs"), "bot/src", "tab/src"]],
  ["dead code", [bin("knip/bin/knip.js"), "--no-progress"]],
  ["generated files", [join(ROOT, "bot/scripts/generate.mjs"), "--check"]],
  ["tests", [join(ROOT, "bot/scripts/test.mjs")]],
];

for (const [name, words] of STEPS) {
  const begun = performance.now();
  if (!existsSync(words[0])) throw new Error(`${words[0]} is missing.`);
  console.log(`\n— ${name}`);
  const held = runStep(node, words);
  console.log(`${held ? "✓" : "✗"} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  if (!held) process.exit(1);
}
console.log("\nEverything holds.");
