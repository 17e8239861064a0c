/** Slots that this instance reserved and has not given away yet. Moments are the store's time, in ms since 1970. */
export interface SlotPool {
  /** Adds slots that were just reserved: one of them is good however long that took. */
  add(moments: readonly number[], now: number): void;
  /** Takes the first one; undefined where there is none. */
  take(now: number): number | undefined;
  /** How many are left. */
  left(now: number): number;
  /** Gives up all that are left: sending slowed down since they were reserved. */
  drop(): void;
}

/**
 * A slot that is older than this is gone. What goes later than it was meant to comes beside what others send in time: with
 * a budget of 45 a second, up to here no second has more than the 50 that Teams allows.
 */
const LATE_MS = 40;

/** An empty pool. */
export function createSlotPool(): SlotPool {
  let slots: readonly number[] = [];
  const current = (now: number) => {
    slots = slots.filter((moment) => moment >= now - LATE_MS);
    return slots;
  };
  return {
    add: (moments, now) => {
      const inTime = moments.filter((moment) => moment >= now - LATE_MS);
      slots = [...slots, ...(inTime.length === 0 ? [now] : inTime)].toSorted((a, b) => a - b);
    },
    take: (now) => {
      const [first, ...others] = current(now);
      slots = others;
      return first;
    },
    left: (now) => current(now).length,
    drop: () => {
      slots = [];
    },
  };
}
