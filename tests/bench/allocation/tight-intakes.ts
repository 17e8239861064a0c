import { makeInstance, SIZES } from "../../support/allocation-instances";
import { bestPairFirst, firstComeFirstServed } from "./methods/greedy";
import type { Method } from "./methods/method";
import { ours } from "./methods/ours";

/** How often a method left somebody out although everybody could be placed, over many tight intakes. */
export interface LeftOut {
  readonly intakes: number;
  readonly ours: number;
  readonly bestPairFirst: number;
  readonly firstComeFirstServed: number;
}

const INTAKES = { trust: 300, lep: 40 } as const;

function leavesSomebodyOut({ solve }: Method, instance: ReturnType<typeof makeInstance>): boolean {
  return solve(instance).supporterOf().includes(-1);
}

/**
 * Tight intakes of one size in which an allocation for everybody exists: how many there are of those tried, and in
 * how many each method left somebody out.
 */
export function tightIntakes(size: keyof typeof INTAKES): LeftOut {
  const [mine, pairs, first] = [ours(), bestPairFirst(), firstComeFirstServed()];
  const count = { intakes: 0, ours: 0, bestPairFirst: 0, firstComeFirstServed: 0 };
  for (let seed = 1; seed <= INTAKES[size]; seed += 1) {
    const instance = makeInstance({ size: SIZES[size], seed: 1_000 + seed, tightness: "tight" });
    const left = {
      ours: leavesSomebodyOut(mine, instance),
      bestPairFirst: leavesSomebodyOut(pairs, instance),
      firstComeFirstServed: leavesSomebodyOut(first, instance),
    };
    // Where any method places everybody, everybody can be placed.
    if (left.ours && left.bestPairFirst && left.firstComeFirstServed) continue;
    count.intakes += 1;
    count.ours += Number(left.ours);
    count.bestPairFirst += Number(left.bestPairFirst);
    count.firstComeFirstServed += Number(left.firstComeFirstServed);
  }
  return count;
}
