import type { SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";

/** Where something can lie that nobody takes further. */
export type StuckAt =
  /** What an act left behind was not passed on. */
  | "relay"
  /** A publication or an import was begun and not finished. */
  | "staged"
  /** Messages on their way, long after whoever sent them was to be done. */
  | "sending"
  /** Messages that are due, not held back, and that nobody took up. */
  | "due"
  /** Messages that Teams puts off again and again, or does not answer. */
  | "throttled";

/** How many there are of each. */
export type Stuck = Readonly<Record<StuckAt, number>>;

/** Since when something must stand where it does to be counted. `sending` is the store's time, the others product time. */
export type StuckSince = Readonly<Record<StuckAt, Instant>>;

/** Counts over all schemes, for whoever runs the product: no id and nothing of anybody. */
export interface StuckWatch {
  /** `held`: schemes whose messages a director holds back; they are not stuck. */
  count(since: StuckSince, held: readonly SchemeId[]): Promise<Stuck>;
  /** Schemes whose messages are held back. */
  held(): Promise<readonly SchemeId[]>;
}
