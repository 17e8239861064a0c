import { randomInt } from "node:crypto";
import { ALL_CASES, PROVED_ELSEWHERE } from "./cases/all";
import type { FaultCase, Size } from "./harness/fault-case";
import { endWithParent } from "../support/processes/in-child";
import { runCases, type Ran } from "./harness/run-cases";

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/**
 * `--seed N`, `--short`, and ids of cases; all of them, long, with a seed of chance, where nothing is said. With
 * `--lines` each case is one line of JSON, for a program that waits for it.
 */
function wanted(words: readonly string[]) {
  const at = words.indexOf("--seed");
  const seed = at === -1 ? randomInt(1, 1_000_000) : Number(words[at + 1]);
  const ids = words.filter((word) => word.startsWith("F-"));
  const cases: readonly FaultCase[] =
    ids.length === 0 ? ALL_CASES : ALL_CASES.filter(({ id }) => ids.includes(id));
  const size: Size = words.includes("--short") ? "short" : "long";
  return { seed, size, cases, lines: words.includes("--lines") };
}

function tell({ of, ok, figure, tookMs, said }: Ran): void {
  say(`${ok ? "ok  " : "FAIL"} ${of.id}  ${of.title} (${(tookMs / 1_000).toFixed(1)} s)`);
  say(`       must hold  ${of.mustHold}`);
  say(`       found      ${figure}`);
  if (said !== "") say(said.replaceAll(/^/gmu, "       | "));
}

/** The last line is for a program to read. */
function conclude(ran: readonly Ran[]): void {
  const verdicts = ran.flatMap((one) => one.verdicts ?? []);
  const sum = (pick: (one: (typeof verdicts)[number]) => number) =>
    verdicts.reduce((total, one) => total + pick(one), 0);
  const [extra, ambiguous] = [sum((one) => one.extra), sum((one) => one.ambiguous)];
  const failed = ran.filter(({ ok }) => !ok).map(({ of }) => of.id);
  say(
    JSON.stringify({
      lost: sum((one) => one.lost),
      duplicated_once_only: sum((one) => one.duplicatedOnceOnly),
      extra_per_ambiguous: ambiguous === 0 ? 0 : Number((extra / ambiguous).toFixed(3)),
      cases: ran.length,
      failed,
    }),
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}

async function main(): Promise<void> {
  const { seed, size, cases, lines } = wanted(process.argv.slice(2));
  if (lines) {
    endWithParent();
    await runCases(cases, { seed, size }, ({ of, ...found }) => {
      say(JSON.stringify({ ...found, id: of.id }));
    });
    process.exit(0);
  }
  say(`Seed ${seed}: repeat it with npm run faults -- --seed ${seed}\n`);
  const begun = performance.now();
  const ran = await runCases(cases, { seed, size }, tell);
  for (const { id, title, where } of PROVED_ELSEWHERE) say(`see  ${id}  ${title}: ${where}`);
  say(`\n${ran.length} cases in ${((performance.now() - begun) / 1_000).toFixed(0)} s.`);
  conclude(ran);
}

void main();
