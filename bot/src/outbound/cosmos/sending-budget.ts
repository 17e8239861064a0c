import { setTimeout as pause } from "node:timers/promises";
import type { SendingBudget, StoreClock } from "../../application/ports/sending-budget";
import { halted } from "../../scheme/pace/halt";
import { isQuiet, shareAt, type Pace } from "../../scheme/pace/pace";
import { reserveSlots, type Reserved } from "../../scheme/pace/slots";
import { heard, NO_ANSWERS, settle, withoutTold } from "../../scheme/pace/slow-down";
import { createReplyCount } from "./reply-count";
import type { Changed, SharedPace } from "./shared-pace";
import { createSlotPool } from "./slot-pool";

/** What a budget needs around it. */
export interface BudgetOptions {
  readonly shared: SharedPace;
  readonly clock: StoreClock;
  /** Requests a second, for all instances together. */
  readonly rate: number;
  /** Resolves when the clock is known well enough; asked before the first reservation. */
  readonly clockSettled: () => Promise<void>;
  /** This instance found that nothing of ours can go. */
  readonly onHalted: (reason: string) => void;
  /** This instance made everybody slower: the part of the budget that is left, and for how long nobody sends (ms). */
  readonly onSlowed: (share: number, quietMs: number) => void;
}

/** Slots this near are given away, however few: later they would be lost. */
const SOON_MS = 100;
/** What is heard of the others is never older, while there is something to send. */
const LOOK_EVERY_MS = 250;
const MOST_JITTER_MS = 160;
const STEP_MS = 1_000;
/** From so many a quarter of a second on, the next slots are reserved before these are used up. */
const BUSY = 4;

/** The budget that all instances share by one document: a write for a block of slots, never one for each message. */
export function sharedBudget(options: BudgetOptions): SendingBudget {
  const { shared, clock, rate } = options;
  const pool = createSlotPool();
  const replies = createReplyCount();
  let answers = NO_ANSWERS;
  let onTrial = false;
  /** In the store's time. */
  let paused: number | undefined;
  let wanting = 0;
  let waits = 0;
  let toldAt = -STEP_MS;
  let settling: Promise<void> | undefined;
  let refilling: Promise<void> | undefined;

  const isPaused = () => paused !== undefined && clock.storeNow() < paused;
  const machineTime = (moment: number) => moment + (clock.skewMs() ?? 0);

  /** A change of the pace that carries what Teams answered since the last one. */
  async function touch<Result>(decide: (pace: Pace, now: number) => Changed<Result>) {
    let told = NO_ANSWERS;
    let written = false;
    const result = await shared.change((pace, now) => {
      told = answers;
      const changed = decide(settle(pace, told, now, Math.random()), now);
      written = changed.pace !== undefined;
      return changed;
    });
    if (written) answers = withoutTold(answers, told);
    return result;
  }

  async function settled(): Promise<void> {
    settling ??= options.clockSettled();
    try {
      await settling;
    } catch (failure) {
      settling = undefined;
      throw failure;
    }
  }

  function accept(reserved: Reserved): void {
    paused = reserved.got || !reserved.paused ? undefined : reserved.until;
    if (!reserved.got) {
      waits += 1;
      if (reserved.paused) pool.drop();
      // The pause may be over before: somebody else's trial ends it for all.
      if (reserved.paused) shared.forget();
      return;
    }
    waits = 0;
    onTrial = reserved.trial;
    pool.add(reserved.moments);
  }

  async function fill(): Promise<void> {
    await settled();
    const reserved = await touch<Reserved>((pace, now) => {
      const wish = { rate, wanted: Math.max(wanting, pool.lately(now), 1), replies: replies.due() };
      const result = reserveSlots(pace, wish, now);
      return result.got ? { pace: result.pace, result } : { result };
    });
    accept(reserved);
    if (reserved.got) replies.charged();
    if (reserved.got || reserved.paused) return;
    // Whoever waited longest comes first, and whoever has just had some lets the others go before.
    const jitter = MOST_JITTER_MS * 0.5 ** waits * (1 + Math.random());
    const untilThen = Math.max(0, reserved.until - clock.storeNow());
    await pause(Math.min(untilThen, LOOK_EVERY_MS) + jitter);
    // Others had the last ones, so what is known of the pace is old.
    if (waits > 1) shared.forget();
  }

  function refill(): Promise<void> {
    refilling ??= fill().finally(() => {
      refilling = undefined;
    });
    return refilling;
  }

  function give(wanted: number): readonly number[] {
    const now = clock.storeNow();
    const moments = pool.take(wanted, now).map(machineTime);
    const lately = pool.lately(now);
    if (lately >= BUSY && pool.left(now).count < lately && !onTrial) {
      // Where it fails, the next reservation asks again itself, and throws.
      refill().catch(() => undefined);
    }
    return moments;
  }

  async function reserve(wanted: number, signal?: AbortSignal): Promise<readonly number[]> {
    for (;;) {
      if (signal?.aborted === true) return [];
      const { count, first } = pool.left(clock.storeNow());
      const soon = first - clock.storeNow() - SOON_MS;
      if (count >= wanted || soon <= 0) return give(wanted);
      await oneOf(refill(), soon, signal);
      if (isPaused()) return [];
    }
  }

  /** Tells all instances, and takes their pace over. */
  async function tell(next: (pace: Pace, now: number) => Pace): Promise<Pace> {
    const pace = await touch((known, now) => {
      const result = next(known, now);
      return { pace: result, result };
    });
    const now = clock.storeNow();
    if (pace.halt !== undefined) paused = pace.halt.until;
    else if (isQuiet(pace, now)) paused = pace.quietUntil;
    if (isPaused() || shareAt(pace, now) < 1) pool.drop();
    return pace;
  }

  function trialAnswered(): void {
    if (!onTrial) return;
    onTrial = false;
    paused = undefined;
    answers = { ...answers, trial: true };
  }

  return {
    reserve: async (wanted, signal) => {
      wanting += wanted;
      try {
        return await reserve(wanted, signal);
      } finally {
        wanting -= wanted;
      }
    },
    pausedUntil: () => (isPaused() && paused !== undefined ? machineTime(paused) : undefined),
    noteReplies: replies.note,
    noteTaken: () => {
      trialAnswered();
      answers = heard(answers, true);
    },
    noteThrottled: async (afterMs) => {
      trialAnswered();
      answers = heard(answers, false, afterMs);
      if (performance.now() - toldAt < STEP_MS) return;
      toldAt = performance.now();
      const pace = await tell((known) => known);
      const now = clock.storeNow();
      options.onSlowed(shareAt(pace, now), Math.max(0, pace.quietUntil - now));
    },
    halt: async (reason) => {
      onTrial = false;
      let before: number | undefined;
      const { halt } = await tell((pace, now) => {
        before = pace.halt?.times;
        return halted(pace, reason, now);
      });
      if (halt?.times !== before) options.onHalted(reason);
    },
  };
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
