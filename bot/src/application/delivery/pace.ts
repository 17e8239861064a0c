import type { Ports } from "../ports/ports";

/** Moments at which POSTs may begin, in the time of `clock.monotonicMs()`. */
export interface Pace {
  /** Up to `wanted` of them, at least one; none while nobody may send, or once `signal` ended it. */
  take(wanted: number, signal: AbortSignal): Promise<readonly number[]>;
  /** Those that were not needed after all: the next group takes them. */
  giveBack(slots: readonly number[]): void;
  /** How long before its first slot a group is made ready, in ms: just before, and not too late. */
  leadMs(): number;
  /** A group took so long to be made ready, in ms. */
  noteLead(ms: number): void;
}

/** Older ones are let go, so that what was saved up never goes out in one burst. */
const GOOD_FOR_MS = 500;

/** Slots are at most half a second ahead. */
const LONGEST_LEAD_MS = 400;
const SHORTEST_LEAD_MS = 30;

/** The pace that the shared budget allows this instance. */
export function makePace({ budget, clock }: Pick<Ports, "budget" | "clock">): Pace {
  let spare: readonly number[] = [];
  let usual = SHORTEST_LEAD_MS;
  const reserved = async (wanted: number, signal: AbortSignal): Promise<readonly number[]> => {
    const moments = await budget.reserve(wanted, signal);
    // At once: a clock that is moved while we wait then changes nothing.
    const began = clock.monotonicMs();
    const machineNow = Date.parse(clock.machineNow());
    return moments.map((moment) => began + Math.max(0, moment - machineNow));
  };
  return {
    take: async (wanted, signal) => {
      const now = clock.monotonicMs();
      const fresh = spare.filter((at) => at > now - GOOD_FOR_MS);
      spare = fresh.slice(wanted);
      const missing = wanted - fresh.length;
      return missing <= 0
        ? fresh.slice(0, wanted)
        : [...fresh, ...(await reserved(missing, signal))];
    },
    giveBack: (slots) => {
      spare = [...spare, ...slots].toSorted((a, b) => a - b);
    },
    leadMs: () => Math.min(LONGEST_LEAD_MS, SHORTEST_LEAD_MS + 1.25 * usual),
    noteLead: (ms) => {
      usual += (ms - usual) / 8;
    },
  };
}
