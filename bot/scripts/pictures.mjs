// `npm run pictures`: runs the main journey in a real browser and keeps three of its pictures for the README.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./ensure.mjs";

const PICTURES = {
  "bot.png": "introduction-arrives",
  "tab.png": "director-sees-opt-out",
  "local-teams.png": "supporter-writes",
};

const { status } = spawnSync(
  process.execPath,
  [
    join(ROOT, "bot/scripts/test.mjs"),
    "--selectProjects",
    "journeys",
    "--testPathPatterns",
    "main-job",
  ],
  { cwd: ROOT, stdio: "inherit" },
);
if (status !== 0) process.exit(1);

const taken = join(ROOT, "artifacts/journeys/main-job");
const kept = join(ROOT, "docs/pictures");
mkdirSync(kept, { recursive: true });
for (const [name, step] of Object.entries(PICTURES)) {
  const file = readdirSync(taken).find((one) => one.endsWith(`-${step}.png`));
  if (file === undefined) throw new Error(`The journey took no picture of "${step}".`);
  copyFileSync(join(taken, file), join(kept, name));
}
console.log("The pictures of the README are new.");
