// `npm run check`: everything that must hold, in the order in which it is quickest to know.
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, ROOT, startStep } from "./ensure.mjs";

const node = ensureInstalled();
const bin = (path) => join(ROOT, "node_modules", path);
mkdirSync(join(ROOT, ".cache"), { recursive: true });
rmSync(join(ROOT, ".cache/jest.json"), { force: true });

// The compiler of the next version, in a third of the time; the linter still needs the one before.
const TYPES = ["types", [bin("typescript7/bin/tsc"), "--build"]];
const LINT = [
  "lint",
  [bin("eslint/bin/eslint.js"), "--cache", "--cache-location", ".cache/eslint", "."],
];
/** Together they take less than the linter, beside which they run. The dependency rule is one of the tests. */
const BESIDE_LINT = [
  ["format", [bin("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."]],
  ["dead code", [bin("knip/bin/knip.js"), "--no-progress"]],
  ["generated files", [join(ROOT, "bot/scripts/generate.mjs"), "--check"]],
];
const TESTS = ["tests", [join(ROOT, "bot/scripts/test.mjs")]];

/** Runs a step; what it says comes when it has ended, unless it is `live`. False where it failed. */
async function holds([name, words], live = false) {
  const begun = performance.now();
  if (!existsSync(words[0])) throw new Error(`${words[0]} is missing.`);
  if (live) console.log(`\n— ${name}`);
  const { held, said } = await startStep(node, words, live);
  console.log(
    `${said}${held ? "✓" : "✗"} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`,
  );
  return held;
}

async function allHold(steps) {
  for (const step of steps) if (!(await holds(step))) return false;
  return true;
}

const held =
  (await holds(TYPES)) &&
  (await Promise.all([holds(LINT), allHold(BESIDE_LINT)])).every(Boolean) &&
  (await holds(TESTS, true));
if (!held) process.exit(1);
console.log("\nEverything holds.");
