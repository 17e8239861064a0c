/** How Teams answered since a moment: what every instance heard, together. */
export interface Counted {
  readonly from: number;
  readonly taken: number;
  readonly throttled: number;
}

/** Nothing of ours can go, whoever it is for: our identity is refused, or we have no token. */
export interface Halt {
  /** A word of ours or a code of Microsoft's. */
  readonly reason: string;
  /** Nobody sends before; then one POST tries. */
  readonly until: number;
  /** Times in a row. */
  readonly times: number;
  /** Somebody's trial is on its way, and lost if nothing is heard of it by then. */
  readonly trialUntil?: number;
}

/** Every tenth slot is of the same lane; about as many instances can send evenly beside each other. */
export const LANES = 10;

/** An instance that reserved slots, and when it last did. */
export interface Sender {
  readonly id: string;
  readonly at: number;
}

/**
 * What all instances know together of how fast they send. Moments are in ms since 1970, on one clock for all. The
 * budget itself is not in it: each instance brings its own setting.
 */
export interface Pace {
  /** Of each of the ten lanes: from when on nobody has its slots. */
  readonly lanes: readonly number[];
  /** Who sends at the moment. */
  readonly senders: readonly Sender[];
  /** The part of the budget that the last step left, above 0 and up to 1. It recovers by time alone (`shareAt`). */
  readonly share: number;
  readonly steppedAt: number;
  /** When Teams last said 429; 0: never. */
  readonly throttledAt: number;
  /** Nobody sends before. */
  readonly quietUntil: number;
  /** Times in a row that everybody had to be quiet. */
  readonly quiets: number;
  readonly counted: Counted;
  /** There while nothing of ours can go at all. */
  readonly halt?: Halt;
}

/** The pace of a product that has sent nothing yet. */
export function calmPace(now: number): Pace {
  return {
    lanes: Array.from({ length: LANES }, () => now),
    senders: [],
    share: 1,
    steppedAt: 0,
    throttledAt: 0,
    quietUntil: 0,
    quiets: 0,
    counted: { from: now, taken: 0, throttled: 0 },
  };
}

/** What is left of the budget while Teams says 429 to some and takes most. */
export const EASED_SHARE = 0.85;
/** What is left while Teams says it to very few: that much is won back first. */
export const NEARLY_WHOLE_SHARE = 0.95;
const DOUBLES_EVERY_MS = 5_000;
/** So that it is whole again within a minute of the last 429, whatever that asked for (30 s at most). */
const WHOLE_AFTER_MS = 20_000;

/** The longest for which everybody has to be quiet after a 429. */
export const LONGEST_QUIET_MS = 30_000;

/**
 * Whether everybody is quiet at a moment. An end that is further away than any quiet lasts was written by a clock that
 * was wrong.
 */
export function isQuiet({ quietUntil }: Pace, now: number): boolean {
  return now < quietUntil && quietUntil <= now + LONGEST_QUIET_MS;
}

/** The part of the budget in use at a moment: it doubles every 5 s without a 429, and is whole after 20 s. */
export function shareAt({ share, throttledAt, quietUntil }: Pace, now: number): number {
  const calmMs = now - Math.max(throttledAt, quietUntil);
  const wholeAfterMs = share >= NEARLY_WHOLE_SHARE ? DOUBLES_EVERY_MS : WHOLE_AFTER_MS;
  if (calmMs >= wholeAfterMs || calmMs < -LONGEST_QUIET_MS) return 1;
  const doubled = share * 2 ** Math.max(0, Math.floor(calmMs / DOUBLES_EVERY_MS));
  return Math.min(doubled, Math.max(share, EASED_SHARE));
}
