import type { SendingBudget, StoreClock } from "../../application/ports/sending-budget";
import { halted } from "../../scheme/pace/halt";
import { isQuiet, shareAt, type Pace } from "../../scheme/pace/pace";
import { hearingPace } from "./hearing-pace";
import { createReplyCount } from "./reply-count";
import type { SharedPace } from "./shared-pace";
import { createSupply, isPaused, takeSlot, type Supply } from "./slot-supply";

/** What a budget needs around it. */
export interface BudgetOptions {
  readonly shared: SharedPace;
  readonly clock: StoreClock;
  /** Requests a second, for all instances together. */
  readonly rate: number;
  /** Which instance this is, for as long as it runs. */
  readonly sender: string;
  /** Resolves when the clock is known well enough; asked before the first reservation, and again where it throws. */
  readonly clockSettled: () => Promise<void>;
  /** This instance found that nothing of ours can go. */
  readonly onHalted: (reason: string) => void;
  /** This instance made everybody slower: the part of the budget that is left, and for how long nobody sends (ms). */
  readonly onSlowed: (share: number, quietMs: number) => void;
}

/** A 429 is told to the others at most so often. */
const TELL_EVERY_MS = 1_000;

/** The budget that all instances share by one document: a write for a block of slots, never one for each message. */
export function sharedBudget(options: BudgetOptions): SendingBudget {
  const { clock, rate, sender, onHalted, onSlowed } = options;
  const replies = createReplyCount();
  const pace = hearingPace(options.shared);
  const clockSettled = once(options.clockSettled);
  const supply = createSupply({ pace, clock, replies, rate, sender, clockSettled });
  const machineTime = (moment: number) => moment + (clock.skewMs() ?? 0);
  let toldAt = 0;

  return {
    slot: async (waiting, signal) => {
      const moment = await takeSlot(supply, waiting, signal);
      return moment === undefined ? undefined : machineTime(moment);
    },
    pausedUntil: () =>
      isPaused(supply) && supply.paused !== undefined ? machineTime(supply.paused) : undefined,
    noteReplies: replies.note,
    noteTaken: () => {
      answered(supply);
      pace.hear(true);
    },
    noteThrottled: async (afterMs) => {
      answered(supply);
      pace.hear(false, afterMs);
      if (Math.abs(clock.storeNow() - toldAt) < TELL_EVERY_MS) return;
      toldAt = clock.storeNow();
      const { after } = await tell(supply, (known) => known);
      const now = clock.storeNow();
      onSlowed(shareAt(after, now), Math.max(0, after.quietUntil - now));
    },
    halt: async (reason) => {
      supply.onTrial = false;
      const { before, after } = await tell(supply, (known, now) => halted(known, reason, now));
      if (after.halt?.times !== before.halt?.times) onHalted(reason);
    },
  };
}

/** A trial that Teams answered ends the halt: it knows us. */
function answered(supply: Supply): void {
  if (!supply.onTrial) return;
  supply.onTrial = false;
  supply.paused = undefined;
  supply.pace.hearTrial();
}

/** Tells all instances, and keeps to it: slots that were reserved at a quicker pace are given up. */
async function tell(
  supply: Supply,
  next: (pace: Pace, now: number) => Pace,
): Promise<{ readonly before: Pace; readonly after: Pace }> {
  const told = await supply.pace.change((before, now) => {
    const after = next(before, now);
    return { pace: after, result: { before, after } };
  });
  const { after } = told;
  const now = supply.clock.storeNow();
  if (after.halt !== undefined) supply.paused = after.halt.until;
  else if (isQuiet(after, now)) supply.paused = after.quietUntil;
  if (isPaused(supply) || shareAt(after, now) < 1) supply.pool.drop();
  return told;
}

/** Does the work once, however many ask; again only where it failed. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return async () => {
    running ??= work();
    try {
      await running;
    } catch (failure) {
      running = undefined;
      throw failure;
    }
  };
}
