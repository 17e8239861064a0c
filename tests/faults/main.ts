import { randomInt } from "node:crypto";
import { ALL_CASES } from "./cases/all";
import type { FaultCase, Found, Size } from "./harness/fault-case";
import { openHouse } from "./harness/house";

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** `--seed N`, `--short`, and ids of cases; all of them, long, with a seed of chance, where nothing is said. */
function wanted(words: readonly string[]): {
  seed: number;
  size: Size;
  cases: readonly FaultCase[];
} {
  const at = words.indexOf("--seed");
  const seed = at === -1 ? randomInt(1, 1_000_000) : Number(words[at + 1]);
  const ids = words.filter((word) => word.startsWith("F-"));
  const cases = ids.length === 0 ? ALL_CASES : ALL_CASES.filter(({ id }) => ids.includes(id));
  return { seed, size: words.includes("--short") ? "short" : "long", cases };
}

interface Ran extends Found {
  readonly of: FaultCase;
}

async function main(): Promise<void> {
  const { seed, size, cases } = wanted(process.argv.slice(2));
  say(`Seed ${seed}: repeat it with npm run faults -- --seed ${seed}\n`);
  const house = await openHouse(seed);
  const ran: Ran[] = [];
  try {
    for (const one of cases) {
      const begun = performance.now();
      const found = await one.run(house, size).catch((fault: unknown): Found => {
        return { figure: String(fault), ok: false };
      });
      await house.tidy();
      const took = `${((performance.now() - begun) / 1_000).toFixed(1)} s`;
      say(`${found.ok ? "ok  " : "FAIL"} ${one.id}  ${one.title} (${took})`);
      say(`       must hold: ${one.mustHold}`);
      say(`       found:     ${found.figure}`);
      ran.push({ ...found, of: one });
    }
  } finally {
    await house.close();
  }
  conclude(ran);
}

/** The last line is for a program to read. */
function conclude(ran: readonly Ran[]): void {
  const verdicts = ran.flatMap((one) => one.verdicts ?? []);
  const sum = (pick: (one: (typeof verdicts)[number]) => number) =>
    verdicts.reduce((total, one) => total + pick(one), 0);
  const [extra, ambiguous] = [sum((one) => one.extra), sum((one) => one.ambiguous)];
  const failed = ran.filter(({ ok }) => !ok).map(({ of }) => of.id);
  say("");
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

void main();
