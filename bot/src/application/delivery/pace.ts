import type { Ports } from "../ports/ports";
import { pause } from "./pause";

/** Lets POSTs go at the pace that the shared budget allows this instance. */
export interface Pace {
  /**
   * Resolves once some more should be made ready: how many, from 1 to `wanted`, which then count as waiting. So many wait
   * at once as go within half a second: enough that no slot is lost, few enough that what was decided is still true.
   */
  room(wanted: number): Promise<number>;
  /** So many of those need not go after all. */
  unneeded(count: number): void;
  /**
   * Resolves once one of those that wait may go, in the order in which they asked; false where nobody may send, once
   * `signal` ended it, or where its turn comes after `notAfter` (of the monotonic clock). Either way it waits no more.
   * @throws where the store does not answer.
   */
  next(notAfter: number, signal: AbortSignal): Promise<boolean>;
}

const READY_FOR_MS = 1_000;
const MOST_READY = 20;
/**
 * A slot that could not be kept is made up for, but never by a burst: POSTs come at most so much closer together than
 * their slots are. With a budget of 45 a second that is 46, where Teams allows 50: what the way there adds has room.
 */
const CLOSEST = 0.98;
/** A timer and a busy moment make a POST later than it was meant to be; up to here the next one is not later for it. */
const LITTLE_MS = 15;
/** What is later than this is not made up for. */
const GOOD_FOR_MS = 1_000;
/** The weight of the newest gap between two slots. */
const NEWEST = 0.05;

/** The pace of one instance. */
export function makePace({ budget, clock }: Pick<Ports, "budget" | "clock">): Pace {
  const line = makeLine();
  let last = { slot: -Infinity, meant: -Infinity, othersWaited: false };
  let queue: Promise<unknown> = Promise.resolve();
  let asking = 0;

  const itsTurn = async (notAfter: number, signal: AbortSignal): Promise<boolean> => {
    if (clock.monotonicMs() > notAfter) return false;
    const slot = await nextSlot({ budget, clock }, line.waiting(), signal);
    if (slot === undefined) return false;
    const gap = Math.max(0, slot - last.slot);
    // Where nobody waited, it was not for want of a slot that the next one came late.
    if (last.othersWaited) line.noteGap(gap);
    const meant = Math.max(slot, last.meant + Math.min(gap, GOOD_FOR_MS) * CLOSEST);
    if (meant > notAfter) return false;
    await pause(meant - clock.monotonicMs(), signal);
    if (signal.aborted || isPaused({ budget, clock })) {
      return false;
    }
    const counts = Math.max(meant, clock.monotonicMs() - LITTLE_MS);
    last = { slot, meant: counts, othersWaited: asking > 1 };
    return true;
  };
  return {
    room: (wanted) => line.room(wanted),
    unneeded: (count) => {
      line.leave(count);
    },
    next: (notAfter, signal) => {
      asking += 1;
      const mine = queue
        .then(() => itsTurn(notAfter, signal))
        .finally(() => {
          asking -= 1;
          line.leave(1);
        });
      queue = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** Whether nobody may send now. */
export function isPaused({ budget, clock }: Pick<Ports, "budget" | "clock">): boolean {
  const until = budget.pausedUntil();
  return until !== undefined && until > Date.parse(clock.machineNow());
}

/** The next slot of the budget, in the time of the monotonic clock. */
async function nextSlot(
  { budget, clock }: Pick<Ports, "budget" | "clock">,
  waiting: number,
  signal: AbortSignal,
): Promise<number | undefined> {
  const moment = await budget.slot(Math.max(1, waiting), signal);
  // At once: a clock that is moved while we wait then changes nothing.
  return moment === undefined
    ? undefined
    : clock.monotonicMs() + (moment - Date.parse(clock.machineNow()));
}

/** Those that are made ready or wait for their slot. */
function makeLine() {
  let inLine = 0;
  let usualGapMs = READY_FOR_MS / MOST_READY;
  const askers: { readonly wanted: number; readonly grant: (count: number) => void }[] = [];

  const most = () => Math.min(MOST_READY, Math.max(1, Math.round(READY_FOR_MS / usualGapMs)));
  const serve = () => {
    for (let [first] = askers; first !== undefined; [first] = askers) {
      const free = most() - inLine;
      // Several at a time: each group costs the store a request or two.
      const enough = Math.min(first.wanted, Math.ceil(most() / 2));
      if (free < enough) return;
      askers.shift();
      const count = Math.min(first.wanted, free);
      inLine += count;
      first.grant(count);
    }
  };
  return {
    waiting: () => inLine,
    noteGap: (ms: number) => {
      usualGapMs += (ms - usualGapMs) * NEWEST;
    },
    room: (wanted: number): Promise<number> =>
      new Promise((grant) => {
        askers.push({ wanted, grant });
        serve();
      }),
    leave: (count: number) => {
      inLine -= count;
      serve();
    },
  };
}
