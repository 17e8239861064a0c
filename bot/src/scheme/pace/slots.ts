import { haltedUntil, onTrial } from "./halt";
import { isQuiet, LANES, shareAt, type Halt, type Pace } from "./pace";

/** What an instance asks for. */
export interface Wish {
  /** The budget, in requests a second. */
  readonly rate: number;
  /** POSTs, at least one. */
  readonly wanted: number;
  /** Replies that went since the last reservation, without a slot. */
  readonly replies: number;
  /** Which instance it is. */
  readonly sender: string;
}

/** Slots in order, or from when on asking again may get some. `paused`: nothing goes at all until then. */
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
const HORIZON_MS = 1_000;
/** What one instance gets in a lane at once at most, so that it does not ask for each message. */
const MOST_IN_A_LANE = 4;
/** What one instance gets at once at most. */
const MOST_AT_ONCE = 20;
/** Whoever joins begins so much later: its clock may be a little ahead of the others'. */
const JOINS_AFTER_MS = 200;
/** A slot that nobody had may be made up for, this much later. */
const LATE_MS = 25;
/** Whoever reserved nothing for so long sends nothing. */
const SENDS_FOR_MS = 3_000;
/** Slots this much further away than any that is given were written by a clock that was wrong. */
const FARTHEST_MS = 10_000;
/** Of five POSTs four may be replies before messages have to wait for them. */
const REPLIES_A_SLOT = 4;
/** Of an interval: what is lost when moments are multiplied and divided. */
const ROUNDING = 1e-3;

/**
 * The next slots, 1000/rate ms apart and longer while Teams is throttling; replies that went are taken off first. Slots are
 * numbered from 1970 on, and every tenth is of one lane. Whoever sends alone gets the next ones of all lanes; of several
 * each gets stretches of some, between the slots of the others: so it does not matter that one is a little late or that
 * its clock is a little off, while blocks in a row would then meet in one second.
 */
export function reserveSlots(pace: Pace, wish: Wish, now: number): Reserved {
  if (pace.halt !== undefined) return tryAgain(pace, pace.halt, now);
  if (isQuiet(pace, now)) return { got: false, until: pace.quietUntil, paused: true };
  const interval = 1_000 / (wish.rate * shareAt(pace, now));
  const wanted = Math.min(wish.wanted, MOST_AT_ONCE);
  const senders = pace.senders.filter(({ at }) => at > now - SENDS_FOR_MS);
  const others = senders.filter(({ id }) => id !== wish.sender);
  const from = others.length === senders.length ? now + JOINS_AFTER_MS : now - LATE_MS;
  const first = pace.lanes.map((freeAt, lane) => {
    const farOff = freeAt > now + FARTHEST_MS + interval * LANES;
    return firstSlot(farOff ? from : Math.max(freeAt, from), lane, interval);
  });
  const free = withoutReplies(first, Math.min(wish.replies, wanted * REPLIES_A_SLOT));
  const crowd = { interval, now, wanted };
  const { slots, until } = others.length === 0 ? ofAll(free, crowd) : ofSome(free, crowd);
  if (slots.length === 0) return { got: false, until, paused: false };
  const lanes = pace.lanes.map((freeAt, lane) => {
    const last = slots.findLast((slot) => slot % LANES === lane);
    const next = last === undefined ? free[lane] : last + LANES;
    return next === undefined || next === first[lane] ? freeAt : next * interval;
  });
  return {
    got: true,
    moments: slots.map((slot) => slot * interval),
    trial: false,
    pace: { ...pace, lanes, senders: [...others, { id: wish.sender, at: now }] },
  };
}

interface Crowd {
  readonly interval: number;
  readonly now: number;
  readonly wanted: number;
}

interface Chosen {
  /** Numbers of slots, in order. */
  readonly slots: readonly number[];
  /** From when on there may be some, where there is none. */
  readonly until: number;
}

/** For somebody who sends alone: the next ones, one after the other. */
function ofAll(free: readonly number[], { interval, now, wanted }: Crowd): Chosen {
  const slots = stretches(free, Math.ceil(wanted / LANES) + 1)
    .filter((slot) => slot * interval <= now + HORIZON_MS)
    .slice(0, wanted);
  return { slots, until: Math.min(...free) * interval - HORIZON_MS };
}

/** For one of several: stretches of the lanes that are free soonest. */
function ofSome(free: readonly number[], { interval, now, wanted }: Crowd): Chosen {
  const gap = interval * LANES;
  const length = Math.min(MOST_IN_A_LANE, Math.max(1, Math.floor(HORIZON_MS / gap)));
  const ahead = HORIZON_MS - (length - 1) * gap;
  const lanes = free
    .filter((slot) => slot * interval <= now + ahead)
    .toSorted((a, b) => a - b)
    .slice(0, Math.ceil(wanted / length));
  return {
    slots: stretches(lanes, length).slice(0, wanted),
    until: Math.min(...free) * interval - ahead,
  };
}

/** Of each lane so many slots from its first free one on; all of them in order. */
function stretches(free: readonly number[], length: number): readonly number[] {
  return free
    .flatMap((slot) => Array.from({ length }, (_, nth) => slot + nth * LANES))
    .toSorted((a, b) => a - b);
}

/** The number of the first slot of a lane from a moment on. */
function firstSlot(from: number, lane: number, interval: number): number {
  const slot = Math.ceil(from / interval - ROUNDING);
  return slot + ((((lane - slot) % LANES) + LANES) % LANES);
}

/** Each reply takes the next slot, of whichever lane. */
function withoutReplies(free: readonly number[], replies: number): readonly number[] {
  let left = free;
  for (let nth = 0; nth < replies; nth += 1) {
    const next = Math.min(...left);
    left = left.map((slot) => (slot === next ? slot + LANES : slot));
  }
  return left;
}

function tryAgain(pace: Pace, halt: Halt, now: number): Reserved {
  const until = haltedUntil(halt, now);
  if (until !== undefined) return { got: false, until, paused: true };
  return { got: true, moments: [now], trial: true, pace: { ...pace, halt: onTrial(halt, now) } };
}
