import { canBeApplied, type Remedy, type RemedyAct } from "./remedy";

/** So many are offered. */
const MOST = 6;

/**
 * Those of some deeds, by their ids, that help most: the greatest effect first, six at most. `now`: how many go without;
 * `withoutAfter` tries a deed, and says how many would go without then. What could not come among the six even if it
 * filled every place that it brings is not tried: in a large scheme there are hundreds.
 */
export function bestRemedies(
  acts: ReadonlyMap<string, RemedyAct>,
  now: number,
  withoutAfter: (act: RemedyAct) => number,
): readonly Remedy[] {
  const atMost = [...acts].map(([id, act], at) => ({
    id,
    act,
    at,
    without: now - mostHelpOf(act),
  }));
  let best: readonly Ranked[] = [];
  for (const hoped of atMost.toSorted(bestFirst)) {
    const last = best[MOST - 1];
    if (last !== undefined && bestFirst(last, hoped) < 0) break;
    const tried = { ...hoped, without: withoutAfter(hoped.act) };
    if (tried.without < now) best = [...best, tried].toSorted(bestFirst).slice(0, MOST);
  }
  return best.map(({ id, act, without }) => ({ id, act, without }));
}

/** A remedy, and how many were thought of before it. */
interface Ranked extends Remedy {
  readonly at: number;
}

/** What can be done at once comes before advice that helps as many. */
function bestFirst(one: Ranked, other: Ranked): number {
  const rank = ({ act }: Remedy) => (canBeApplied(act) ? 0 : 1);
  return one.without - other.without || rank(one) - rank(other) || one.at - other.at;
}

/** How many doctors at most have a supporter through it: no more than there are places more. */
function mostHelpOf(act: RemedyAct): number {
  switch (act.kind) {
    case "raise-capacity":
      return act.supporters.length;
    case "end-absence":
      return act.supporter.capacity;
    case "recruit":
      return act.count * act.capacity;
    case "borrow":
      return act.doctor === undefined ? Infinity : 1;
  }
}
