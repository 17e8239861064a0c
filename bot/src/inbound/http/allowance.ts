/** So many a minute for each: a bucket that fills evenly and is full again after a minute of rest. */
export interface Allowance {
  /** Takes one; 0 where there was one, else after how many seconds there is one again. Nothing is taken then. */
  readonly take: (who: string) => number;
}

interface Bucket {
  readonly left: number;
  readonly atMs: number;
}

const MINUTE_MS = 60_000;
/** Enough for everybody who is at work at one time; whoever was longest away is forgotten first. */
const MOST_KEPT = 20_000;

/**
 * An allowance kept in the memory of this instance: with several instances, somebody has it at each of
 * them. `nowMs` is the machine's time, which does not go back.
 */
export function createAllowance(perMinute: number, nowMs: () => number): Allowance {
  const buckets = new Map<string, Bucket>();
  return {
    take: (who) => {
      const at = nowMs();
      const { left, atMs } = buckets.get(who) ?? { left: perMinute, atMs: at };
      const now = Math.min(perMinute, left + ((at - atMs) * perMinute) / MINUTE_MS);
      if (now < 1) return Math.ceil(((1 - now) * MINUTE_MS) / perMinute / 1_000);
      // Put at the end again, so that the first of the map is who has been away the longest.
      buckets.delete(who);
      buckets.set(who, { left: now - 1, atMs: at });
      const [first] = buckets.keys();
      if (buckets.size > MOST_KEPT && first !== undefined) buckets.delete(first);
      return 0;
    },
  };
}
