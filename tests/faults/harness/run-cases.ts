import type { FaultCase, Found, Size } from "./fault-case";
import { openHouse, type House } from "./house";

/** A case that was run. */
export interface Ran extends Found {
  readonly of: FaultCase;
  readonly tookMs: number;
  /** What its instances said of faults, where it did not hold. */
  readonly said: string;
}

/**
 * Runs cases in three lanes side by side, in houses of their own: much of each is waiting. `told` hears of each as it ends.
 */
export async function runCases(
  cases: readonly FaultCase[],
  { seed, size }: { readonly seed: number; readonly size: Size },
  told: (ran: Ran) => void,
): Promise<readonly Ran[]> {
  const lane = async (which: FaultCase["lane"]): Promise<readonly Ran[]> => {
    const own = cases.filter((one) => one.lane === which);
    return own.length === 0 ? [] : runLane(own, { seed, size }, told);
  };
  const lanes = await Promise.all([lane("harsh"), lane("calm"), lane("apart")]);
  const ran = lanes.flat();
  return cases.flatMap((one) => ran.filter(({ of }) => of === one));
}

async function runLane(
  cases: readonly FaultCase[],
  { seed, size }: { readonly seed: number; readonly size: Size },
  told: (ran: Ran) => void,
): Promise<readonly Ran[]> {
  const isTogether = ({ waits }: FaultCase) => waits === "both" || waits === size;
  const together = cases.filter(isTogether);
  const inTurn = cases.filter((one) => !isTogether(one)).map((one) => [one]);
  const groups = [together, ...inTurn].filter((group) => group.length > 0);
  // Thousands of messages of one case would slow the store down for the next one.
  const houses = size === "short" ? [groups] : groups.map((group) => [group]);
  const all: Ran[] = [];
  for (const theirs of houses) {
    const house = await openHouse(seed);
    try {
      for (const group of theirs) {
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
