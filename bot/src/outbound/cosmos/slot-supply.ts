import { setTimeout as pause } from "node:timers/promises";
import type { StoreClock } from "../../application/ports/sending-budget";
import { reserveSlots, type Reserved } from "../../scheme/pace/slots";
import type { HearingPace } from "./hearing-pace";
import type { ReplyCount } from "./reply-count";
import { createSlotPool, type SlotPool } from "./slot-pool";

/** Where an instance stands with its slots. Moments are the store's time. */
export interface Supply {
  readonly pace: HearingPace;
  readonly clock: StoreClock;
  readonly replies: ReplyCount;
  readonly rate: number;
  /** Which instance it is. */
  readonly sender: string;
  /** Resolves when the clock is known well enough. */
  readonly clockSettled: () => Promise<void>;
  readonly pool: SlotPool;
  /** Nothing goes before, as far as this instance knows. */
  paused?: number | undefined;
  /** This instance has the one POST that tries whether a halt is over. */
  onTrial: boolean;
  /** How many POSTs would like a slot. */
  waiting: number;
  /** How often in a row there was no room. */
  waits: number;
  refilling?: Promise<void> | undefined;
}

/** A supply that has nothing yet. */
export function createSupply(
  around: Pick<Supply, "pace" | "clock" | "replies" | "rate" | "sender" | "clockSettled">,
): Supply {
  return { ...around, pool: createSlotPool(), onTrial: false, waiting: 0, waits: 0 };
}

/** What is heard of the others is never older, while there is something to send. */
const LOOK_EVERY_MS = 250;
const MOST_JITTER_MS = 80;

/** Whether nothing goes now. */
export function isPaused({ paused, clock }: Supply): boolean {
  return paused !== undefined && clock.storeNow() < paused;
}

/** The next slot; undefined where nothing goes, or where `signal` ended the waiting. */
export async function takeSlot(
  supply: Supply,
  waiting: number,
  signal?: AbortSignal,
): Promise<number | undefined> {
  const { pool, clock } = supply;
  supply.waiting = waiting;
  for (;;) {
    if (signal?.aborted === true) return undefined;
    const moment = pool.take(clock.storeNow());
    if (moment !== undefined) {
      reserveAhead(supply);
      return moment;
    }
    await orEnded(refill(supply), signal);
    if (isPaused(supply)) return undefined;
  }
}

/** For those that wait besides, before they ask; once for many. */
function reserveAhead(supply: Supply): void {
  supply.waiting -= 1;
  if (stillWanted(supply) < supply.waiting / 2 || supply.waiting === 0 || supply.onTrial) return;
  // Where it fails, the next one to ask does so again itself, and throws.
  refill(supply).catch(() => undefined);
}

function stillWanted({ waiting, pool, clock }: Supply): number {
  return waiting - pool.left(clock.storeNow());
}

function refill(supply: Supply): Promise<void> {
  supply.refilling ??= fill(supply).finally(() => {
    supply.refilling = undefined;
  });
  return supply.refilling;
}

async function fill(supply: Supply): Promise<void> {
  const { pace, clock, replies, rate, sender, pool } = supply;
  await supply.clockSettled();
  const reserved = await pace.change<Reserved>((known, now) => {
    const wanted = Math.max(stillWanted(supply), 1);
    const wish = { rate, sender, wanted, replies: replies.due() };
    const result = reserveSlots(known, wish, now);
    return result.got ? { pace: result.pace, result } : { result };
  });
  if (reserved.got) {
    replies.charged();
    pool.add(reserved.moments, clock.storeNow());
    Object.assign(supply, { paused: undefined, waits: 0, onTrial: reserved.trial });
  } else if (reserved.paused) {
    supply.paused = reserved.until;
    pool.drop();
    // It may be over before: somebody else's trial ends a halt for all.
    pace.forget();
  } else {
    await waitForRoom(supply, reserved.until - clock.storeNow());
  }
}

async function waitForRoom(supply: Supply, ms: number): Promise<void> {
  supply.paused = undefined;
  supply.waits += 1;
  // Whoever waited longest comes first, and whoever has just had some lets the others go before.
  const jitter = MOST_JITTER_MS * 0.5 ** supply.waits * (1 + Math.random());
  await pause(Math.min(Math.max(0, ms), LOOK_EVERY_MS) + jitter);
  // Others had the last ones, so what is known of the pace is old.
  if (supply.waits > 1) supply.pace.forget();
}

/** Until the work is done, or the product stops; throws what `work` throws. */
async function orEnded(work: Promise<void>, signal?: AbortSignal): Promise<void> {
  if (signal === undefined) return work;
  const over = new AbortController();
  const ended = new Promise<void>((resolve) => {
    signal.addEventListener(
      "abort",
      () => {
        resolve();
      },
      { signal: over.signal },
    );
  });
  try {
    await Promise.race([work, ended]);
  } finally {
    over.abort();
  }
}
