import type { House } from "./house";
import type { Verdict } from "./oracle";

/** `short`: a part of it, in `npm test`; `long`: with the figures of `npm run faults`. */
export type Size = "short" | "long";

/** What a case came to. */
export interface Found {
  /** What was measured, in a few words. */
  readonly figure: string;
  readonly ok: boolean;
  /** What the ledger says; none where the case is not about messages. */
  readonly verdicts?: readonly Verdict[];
}

/** One fault, or one family of them. */
export interface FaultCase {
  /** Such as "F-04". */
  readonly id: string;
  /** In short: `calm`: it uses the instance that stands; `harsh`: it starts its own; `apart`: the same, beside those. */
  readonly lane: "calm" | "harsh" | "apart";
  /** It touches nobody else's chats and waits a good deal: in this size (or both) it runs beside others of its kind. */
  readonly waits?: "both" | "short";
  /** A sentence of what befalls and what holds for all that. */
  readonly title: string;
  /** The figure that it must keep, as the table shows it. */
  readonly mustHold: string;
  run(house: House, size: Size): Promise<Found>;
}

/** Nothing lost, nothing twice that goes once, and no copy without a doubt of its own. */
export function keepsPromises(verdict: Verdict): boolean {
  const { lost, duplicatedOnceOnly, unexcused, silent, addsUp } = verdict;
  return lost === 0 && duplicatedOnceOnly === 0 && unexcused === 0 && silent === 0 && addsUp;
}

/** A verdict in a few words. */
export function inWords(verdict: Verdict): string {
  const { intended, taken, lost, duplicatedOnceOnly, extra, ambiguous, silent, addsUp } = verdict;
  const states = Object.entries(verdict.states).map(([state, count]) => `${state} ${count}`);
  return [
    `${taken} of ${intended} taken, lost ${lost}, once-only twice ${duplicatedOnceOnly}`,
    `extra ${extra} of ${ambiguous} doubts`,
    ...(silent === 0 ? [] : [`silent ${silent}`]),
    ...(addsUp ? [] : [`does not add up: ${states.join(", ")}`]),
  ].join(", ");
}
