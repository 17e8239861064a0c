import type { Clock } from "../../application/ports/clock";
import { laterBy } from "../../scheme/calendar/london";
import type { Instant } from "../../scheme/shared/time";

/** The product's clock where it can be moved: the machine's time and an offset that is kept. */
export interface MovableClock extends Clock {
  /** Sets the time from now on. */
  set(instant: Instant): Promise<void>;
}

/** Where the offset is kept, in milliseconds. */
export interface OffsetStore {
  clockOffset(): Promise<number>;
  saveClockOffset(offsetMs: number): Promise<void>;
}

/** A movable clock; the offset of the last time is read first, so that a restart does not turn it back. */
export async function createMovableClock(store: OffsetStore): Promise<MovableClock> {
  let offsetMs = await store.clockOffset();
  return {
    now: () => new Date(Date.now() + offsetMs).toISOString(),
    machineNow: () => new Date().toISOString(),
    monotonicMs: () => performance.now(),
    set: async (instant) => {
      offsetMs = Date.parse(instant) - Date.now();
      await store.saveClockOffset(offsetMs);
    },
  };
}

/** What moving the clock sets off. */
export interface MoveTasks {
  /** The earliest moment after `now` at which a message falls due. */
  readonly nextDue: (now: Instant) => Promise<Instant | undefined>;
  /** Runs everything that is due by the clock. */
  readonly runAll: () => Promise<void>;
}

/** The next reminder is planned within a week of the one before, months ahead; looking once a week misses none. */
const STEP_MS = 7 * 86_400_000;

/**
 * Moves the clock as time would: it stops at each moment at which something falls due, and at least once
 * a week, so that a jump of months does the same as the months. Moving it back only sets it.
 */
export function createMoveTo(clock: MovableClock, { nextDue, runAll }: MoveTasks) {
  let queue: Promise<unknown> = Promise.resolve();
  const move = async (target: Instant): Promise<void> => {
    const goesBack = target < clock.now();
    for (;;) {
      await runAll();
      const now = clock.now();
      if (target <= now) break;
      const due = await nextDue(now);
      const step = [due, laterBy(now, STEP_MS)].filter((one) => one !== undefined).toSorted()[0];
      await clock.set(step === undefined || step > target ? target : step);
    }
    // What took its time on the way is over later than the target: time that has passed is not taken back.
    if (goesBack) await clock.set(target);
    await runAll();
  };
  return (target: Instant): Promise<void> => {
    const moved = queue.then(() => move(target));
    queue = moved.catch(() => undefined);
    return moved;
  };
}
