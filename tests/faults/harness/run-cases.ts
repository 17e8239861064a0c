import type { FaultCase, Found, Size } from "./fault-case";
import { openHouse, type House } from "./house";

/** A case that was run. */
export interface Ran extends Found {
  readonly of: FaultCase;
  readonly tookMs: number;
  /** What its instances said of faults, where it did not hold. */
  readonly said: string;
}

interface Wishes {
  readonly seed: number;
  readonly size: Size;
}

type Told = (ran: Ran) => void;

/** Those of the first take longest in full: what begins last is to be short. */
const LANES = ["apart", "harsh", "calm"] as const satisfies readonly FaultCase["lane"][];

/**
 * Runs cases, three side by side: much of each is waiting. In short, those of a lane follow each other in one house; in full
 * each has a house of its own, and begins as soon as one of the three has ended. `told` hears of each as it ends.
 */
export async function runCases(
  cases: readonly FaultCase[],
  wishes: Wishes,
  told: Told,
): Promise<readonly Ran[]> {
  const lanes = LANES.map((which) => groupsOf(cases, which, wishes.size));
  const ran =
    wishes.size === "short"
      ? await Promise.all(lanes.map((groups) => runInOneHouse(groups, wishes, told)))
      : await runOneByOne(lanes.flat(), wishes, told);
  const all = ran.flat();
  return cases.flatMap((one) => all.filter(({ of }) => of === one));
}

/** The cases of a lane; those that only wait are one group, and run together. */
function groupsOf(cases: readonly FaultCase[], lane: FaultCase["lane"], size: Size) {
  const own = cases.filter((one) => one.lane === lane);
  const isTogether = ({ waits }: FaultCase) => waits === "both" || waits === size;
  const inTurn = own.filter((one) => !isTogether(one)).map((one) => [one]);
  return [own.filter(isTogether), ...inTurn].filter((group) => group.length > 0);
}

type Group = readonly FaultCase[];

const AT_ONCE = 3;

/** Thousands of messages of one case would slow the store down for the next one: each group has a house of its own. */
function runOneByOne(
  groups: readonly Group[],
  wishes: Wishes,
  told: Told,
): Promise<readonly Ran[][]> {
  const waiting = [...groups];
  const run = async (): Promise<Ran[]> => {
    const next = waiting.shift();
    if (next === undefined) return [];
    return [...(await runInOneHouse([next], wishes, told)), ...(await run())];
  };
  return Promise.all(Array.from({ length: AT_ONCE }, run));
}

async function runInOneHouse(
  groups: readonly Group[],
  { seed, size }: Wishes,
  told: Told,
): Promise<Ran[]> {
  if (groups.length === 0) return [];
  const all: Ran[] = [];
  const house = await openHouse(seed);
  try {
    for (const group of groups) {
      const run = async (one: FaultCase) => {
        const ran = await runCase(house, one, size);
        told(ran);
        all.push(ran);
      };
      await Promise.all(group.map(run));
      await house.tidy();
    }
  } finally {
    await house.close();
  }
  return all;
}

async function runCase(house: House, of: FaultCase, size: Size): Promise<Ran> {
  const begun = performance.now();
  // A case that throws has not held; the others are run all the same.
  const found = await of.run(house, size).catch((fault: unknown): Found => {
    return { figure: String(fault), ok: false };
  });
  const said = found.ok ? "" : house.said();
  return { ...found, of, said, tookMs: performance.now() - begun };
}
