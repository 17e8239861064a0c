import type { Instant } from "../../scheme/shared/time";

/** Where time comes from. Nothing in the rules or the use cases asks the machine itself. */
export interface Clock {
  /** The product's time: calendar rules and due dates. In local mode it can be moved. */
  now(): Instant;
  /** The machine's time: leases and anything else that must not be moved. */
  machineNow(): Instant;
  /** Milliseconds since some moment, by a clock that nobody can set: for how long something takes, and when to go on. */
  monotonicMs(): number;
}
