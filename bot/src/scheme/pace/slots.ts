import { haltedUntil, onTrial } from "./halt";
import { isQuiet, shareAt, type Halt, type Pace } from "./pace";

/** What an instance asks for. */
export interface Wish {
  /** The budget, in requests a second. */
  readonly rate: number;
  /** POSTs, at least one. */
  readonly wanted: number;
  /** Replies that went since the last reservation, without a slot. */
  readonly replies: number;
  /** How long it takes until the instance has its answer, in ms. */
  readonly leadMs: number;
}

/** Slots, or from when on asking again may get some. `paused`: nothing goes at all until then. */
export type Reserved =
  | {
      readonly got: true;
      readonly moments: readonly number[];
      readonly pace: Pace;
      /** The one POST that tries whether a halt is over. */
      readonly trial: boolean;
    }
  | { readonly got: false; readonly until: number; readonly paused: boolean };

/** How far ahead slots are given away: what was decided later holds for all that come after. */
const HORIZON_MS = 450;
/** What one instance gets at once at most, so that it asks four times a second and not for each message. */
const BLOCK_MS = 225;
/** A slot that nobody had may be made up for, this much later. */
const LATE_MS = 25;
/** Slots further away than this were written by a clock that was wrong. */
const FARTHEST_MS = 10_000;
/** Of five POSTs four may be replies before messages have to wait for them. */
const REPLIES_A_SLOT = 4;

/** The most slots of one reservation at this many requests a second. */
function blockOf(rate: number): number {
  return Math.max(1, Math.floor((BLOCK_MS * rate) / 1_000));
}

/**
 * The next slots, 1000/rate ms apart and longer while Teams is throttling; replies that went are taken off first. All
 * that was wanted or a whole block, nothing less, so that instances do not compete for single slots.
 */
export function reserveSlots(pace: Pace, wish: Wish, now: number): Reserved {
  if (pace.halt !== undefined) return tryAgain(pace, pace.halt, now);
  if (isQuiet(pace, now)) return { got: false, until: pace.quietUntil, paused: true };
  const rate = wish.rate * shareAt(pace, now);
  const interval = 1_000 / rate;
  const count = Math.min(wish.wanted, blockOf(rate));
  const first =
    freeFrom(pace, now + wish.leadMs) + Math.min(wish.replies, count * REPLIES_A_SLOT) * interval;
  const until = first + (count - 1) * interval - HORIZON_MS;
  if (now < until) return { got: false, until, paused: false };
  const moments = Array.from({ length: count }, (_, nth) => first + nth * interval);
  return { got: true, moments, trial: false, pace: { ...pace, nextAt: first + count * interval } };
}

function freeFrom({ nextAt }: Pace, now: number): number {
  return nextAt > now + FARTHEST_MS ? now : Math.max(nextAt, now - LATE_MS);
}

function tryAgain(pace: Pace, halt: Halt, now: number): Reserved {
  const until = haltedUntil(halt, now);
  if (until !== undefined) return { got: false, until, paused: true };
  return { got: true, moments: [now], trial: true, pace: { ...pace, halt: onTrial(halt, now) } };
}
