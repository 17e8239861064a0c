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
  /** Resolves when the clock is known well enough. */
  readonly clockSettled: () => Promise<void>;
  readonly pool: SlotPool;
  /** Nothing goes before, as far as this instance knows. */
  paused?: number | undefined;
  /** This instance has the one POST that tries whether a halt is over. */
  onTrial: boolean;
  /** How many POSTs are waited for. */
  wanting: number;
  /** How often in a row there was no room. */
  waits: number;
  /** How long reservations took lately. */
  leadMs: number;
  refilling?: Promise<void> | undefined;
}

/** A supply that has nothing yet. */
export function createSupply(
  around: Pick<Supply, "pace" | "clock" | "replies" | "rate" | "clockSettled">,
): Supply {
  return { ...around, pool: createSlotPool(), onTrial: false, wanting: 0, waits: 0, leadMs: 0 };
}

/** Slots this near are given away, however few: later they would be lost. */
const SOON_MS = 100;
/** What is heard of the others is never older, while there is something to send. */
const LOOK_EVERY_MS = 250;
const MOST_JITTER_MS = 160;
const MOST_LEAD_MS = 150;
/** From so many a quarter of a second on, the next slots are reserved before these are used up. */
const BUSY = 4;

/** Whether nothing goes now. */
export function isPaused({ paused, clock }: Supply): boolean {
  return paused !== undefined && clock.storeNow() < paused;
}

/** Up to `wanted` slots, at least one; none where nothing goes, or where `signal` ended the waiting. */
export async function takeSlots(
  supply: Supply,
  wanted: number,
  signal?: AbortSignal,
): Promise<readonly number[]> {
  const { pool, clock } = supply;
  for (;;) {
    if (signal?.aborted === true) return [];
    const { count, first } = pool.left(clock.storeNow());
    const soon = first - clock.storeNow() - SOON_MS;
    if (count >= wanted || soon <= 0) return give(supply, wanted);
    await oneOf(refill(supply), soon, signal);
    if (isPaused(supply)) return [];
  }
}

function give(supply: Supply, wanted: number): readonly number[] {
  const { pool, clock, onTrial } = supply;
  const now = clock.storeNow();
  const moments = pool.take(wanted, now);
  const lately = pool.lately(now);
  if (lately >= BUSY && pool.left(now).count < lately && !onTrial) {
    // Where it fails, the next reservation asks again itself, and throws.
    refill(supply).catch(() => undefined);
  }
  return moments;
}

function refill(supply: Supply): Promise<void> {
  supply.refilling ??= fill(supply).finally(() => {
    supply.refilling = undefined;
  });
  return supply.refilling;
}

async function fill(supply: Supply): Promise<void> {
  const { pace, clock, replies, rate, pool } = supply;
  await supply.clockSettled();
  const began = performance.now();
  const reserved = await pace.change<Reserved>((known, now) => {
    const wanted = Math.max(supply.wanting, pool.lately(now), 1);
    const wish = { rate, wanted, replies: replies.due(), leadMs: supply.leadMs };
    const result = reserveSlots(known, wish, now);
    return result.got ? { pace: result.pace, result } : { result };
  });
  const tookMs = performance.now() - began;
  supply.leadMs = Math.min(Math.max(tookMs, supply.leadMs * 0.8), MOST_LEAD_MS);
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

/** Until the slots are there, the time is over, or the product stops; throws what `work` throws. */
async function oneOf(work: Promise<void>, ms: number, signal?: AbortSignal): Promise<void> {
  const over = new AbortController();
  const signals = signal === undefined ? [over.signal] : [over.signal, signal];
  const waits = Number.isFinite(ms) ? ms : 2 ** 31 - 1;
  const timer = pause(waits, undefined, { signal: AbortSignal.any(signals) }).catch(
    () => undefined,
  );
  try {
    await Promise.race([work, timer]);
  } finally {
    over.abort();
  }
}
