import type { UserId } from "../../scheme/shared/ids";
import { createAllowance } from "./allowance";

/** How many calls a minute one person may make of each kind, and how many failed sign-ins one address. */
export interface RateLimits {
  readonly reads: number;
  readonly writes: number;
  /** What hands out much at once: files of people, and all that is kept of somebody. */
  readonly exports: number;
  readonly failedSignIns: number;
}

/** What costs what: a route that changes something is a write, any other a read, unless it says that it is an export. */
export type CallKind = "reads" | "writes" | "exports";

/** Whether a call may go on: 0, or after how many seconds it may. */
export interface CallRates {
  ofPerson(caller: UserId, kind: CallKind): number;
  ofFailedSignIn(address: string): number;
}

/**
 * A director's page makes some five calls, a list of 500 some five more. Whoever works with both hands
 * stays far below these; a script that walks through a scheme does not.
 */
export const RATE_LIMITS: RateLimits = {
  reads: 600,
  writes: 120,
  exports: 10,
  failedSignIns: 120,
};

/** The rates of this instance. `nowMs` is the machine's time, which does not go back. */
export function createCallRates(limits: RateLimits, nowMs: () => number): CallRates {
  const ofKind = {
    reads: createAllowance(limits.reads, nowMs),
    writes: createAllowance(limits.writes, nowMs),
    exports: createAllowance(limits.exports, nowMs),
  };
  const failed = createAllowance(limits.failedSignIns, nowMs);
  return {
    ofPerson: (caller, kind) => ofKind[kind].take(caller),
    ofFailedSignIn: (address) => failed.take(address),
  };
}
