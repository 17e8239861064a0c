/** Slots that this instance reserved and has not given away yet. Moments are the store's time, in ms since 1970. */
export interface SlotPool {
  /** Adds slots that were just reserved, in order: one of them is good however long that took. */
  add(moments: readonly number[], now: number): void;
  /** Takes the first ones, at most `wanted`. */
  take(wanted: number, now: number): readonly number[];
  /** How many are left, and when the first of them is. */
  left(now: number): { readonly count: number; readonly first: number };
  /** Gives up all that are left: sending slowed down since they were reserved. */
  drop(): void;
  /** How many were taken in the last 250 ms: as many will be wanted next. */
  lately(now: number): number;
}

/** A slot that is older than this is gone: several at once would be a burst. */
const LATE_MS = 50;
const LATELY_MS = 250;

/** An empty pool. */
export function createSlotPool(): SlotPool {
  let slots: readonly number[] = [];
  let given: readonly { readonly at: number; readonly count: number }[] = [];
  const current = (now: number) => {
    slots = slots.filter((moment) => moment >= now - LATE_MS);
    given = given.filter(({ at }) => at > now - LATELY_MS);
  };
  return {
    add: (moments, now) => {
      const inTime = moments.filter((moment) => moment >= now - LATE_MS);
      slots = [...slots, ...(inTime.length === 0 ? [now] : inTime)];
    },
    take: (wanted, now) => {
      current(now);
      const taken = slots.slice(0, wanted);
      slots = slots.slice(wanted);
      given = [...given, { at: now, count: taken.length }];
      return taken;
    },
    left: (now) => {
      current(now);
      return { count: slots.length, first: slots[0] ?? Infinity };
    },
    drop: () => {
      slots = [];
    },
    lately: (now) => {
      current(now);
      return given.reduce((sum, { count }) => sum + count, 0);
    },
  };
}
