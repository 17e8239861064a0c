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
const lint = (part, ...words) => [
  `lint ${part}`,
  [bin("eslint/bin/eslint.js"), "--cache", "--cache-location", `.cache/eslint-${part}`, ...words],
];
const except = (...folders) => folders.flatMap((folder) => ["--ignore-pattern", `${folder}/**`]);
/** What needs the types, and what the tests need, the longest first. The dependency rule is one of the tests. */
const READING = [
  // In three parts, each with types of its own to keep: one core would wait for the other.
  lint("tab", "tab"),
  lint("tests", "tests"),
  lint("bot", ...except("tab", "tests"), "."),
  ["format", [bin("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."]],
  ["build", [join(ROOT, "bot/scripts/build.mjs")]],
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

/** Two steps at a time, which is as many cores as there may be; all of them, so that one run says all that is wrong. */
async function allHold(steps) {
  const waiting = [...steps];
  const lane = async () => {
    let held = true;
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      held = (await holds(step)) && held;
    }
    return held;
  };
  return (await Promise.all([lane(), lane()])).every(Boolean);
}

// What the type check has written is there.
process.env.LINT_AFTER_TYPES = "1";
const held = (await holds(TYPES)) && (await allHold(READING)) && (await holds(TESTS, true));
if (!held) process.exit(1);
console.log("\nEverything holds.");
