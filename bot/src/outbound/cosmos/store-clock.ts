import { setTimeout as pause } from "node:timers/promises";
import type { StoreClock } from "../../application/ports/sending-budget";
import type { StoreAnswer } from "./watch-requests";

/** This machine's two clocks: `wall` can be moved, `steady` (`performance.now()`) only goes on. */
export interface MachineClocks {
  readonly wall: () => number;
  readonly steady: () => number;
}

/** The store's clock as the `date` headers of its answers tell it. */
export interface HeardClock extends StoreClock {
  /** Takes in what one answer says of the store's time. Answers without a readable date change nothing. */
  hear(answer: Pick<StoreAnswer, "date" | "askedAt" | "answeredAt">): void;
  /** How far off `storeNow` may be, in ms; undefined before the first answer. */
  blurMs(): number | undefined;
}

/** The store's time minus the steady one lies between. `at`: steady. */
interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly at: number;
}

/** A `date` header says whole seconds, and a server under load may write it a moment late. */
const SECOND_MS = 1_000;
const LATE_HEADER_MS = 250;
/** How much two machines' clocks drift apart in a millisecond: more than any that works. */
const DRIFT = 0.000_2;
/** In a second by so many thousandths of it, while it moves to what is known better. */
const SLEW = 0.01;
/** Known to this, in ms either side, slots can be shared by it. */
const SHARP_ENOUGH_MS = 200;

/**
 * Each answer bounds the store's clock from both sides: it was written in the second that its header names, between
 * our asking and its coming. Many together narrow it down to tens of milliseconds. It is compared with the steady
 * clock, so that moving the machine's own shows at once as skew, and `storeNow` goes on.
 */
export function createStoreClock(clocks: MachineClocks): HeardClock {
  let bounds: Bounds | undefined;
  let ahead: number | undefined;
  const storeNow = () => (ahead === undefined ? clocks.wall() : clocks.steady() + ahead);
  return {
    storeNow,
    skewMs: () => (bounds === undefined ? undefined : clocks.wall() - storeNow()),
    blurMs: () => (bounds === undefined ? undefined : (bounds.high - bounds.low) / 2),
    hear: ({ date, askedAt, answeredAt }) => {
      const written = Date.parse(date ?? "");
      if (Number.isNaN(written)) return;
      const low = written - answeredAt;
      const high = written + SECOND_MS + LATE_HEADER_MS - askedAt;
      const before = bounds;
      bounds = narrowed(before, { low, high, at: answeredAt });
      ahead = moved(ahead, before, bounds);
    },
  };
}

/**
 * The store's time minus the steady one, as well as it is known. Once it is known well enough to share slots by, it moves
 * to what is known better little by little: slots that came nearer all at once would be a burst.
 */
function moved(ahead: number | undefined, before: Bounds | undefined, bounds: Bounds): number {
  const middle = (bounds.low + bounds.high) / 2;
  if (ahead === undefined || before === undefined) return middle;
  const isSharp = before.high - before.low <= 2 * SHARP_ENOUGH_MS;
  if (!isSharp || ahead < bounds.low || ahead > bounds.high) return middle;
  const most = Math.max(0, bounds.at - before.at) * SLEW;
  return ahead + Math.min(Math.max(middle - ahead, -most), most);
}

/** What both say; only the newer where they contradict each other: one of the clocks was moved or stood still. */
function narrowed(known: Bounds | undefined, heard: Bounds): Bounds {
  if (known === undefined) return heard;
  const drift = Math.max(0, heard.at - known.at) * DRIFT;
  const low = Math.max(known.low - drift, heard.low);
  const high = Math.min(known.high + drift, heard.high);
  return low <= high ? { low, high, at: heard.at } : heard;
}

const ASK_EVERY_MS = 50;

/**
 * Asks until the store's clock is known well enough to share slots by it: a little more than a second at most, once in
 * the life of an instance.
 */
export async function settleClock(clock: HeardClock, ask: () => Promise<unknown>): Promise<void> {
  const most = (SECOND_MS + LATE_HEADER_MS) / ASK_EVERY_MS;
  for (let nth = 0; nth < most && (clock.blurMs() ?? SECOND_MS) > SHARP_ENOUGH_MS; nth += 1) {
    await ask();
    await pause(ASK_EVERY_MS);
  }
}
