import { setTimeout as pause } from "node:timers/promises";
import { StoreUnavailable } from "../../application/ports/store-unavailable";
import { worthAnotherTry } from "./errors";
import { PlainFault } from "../../application/ports/plain-fault";

/** What one try came to. `again`: not settled, and why. */
export type Try<Result> =
  | { readonly done: true; readonly result: Result }
  | { readonly done: false; readonly because: unknown };

/** Settled, with this result. */
export function done<Result>(result: Result): { done: true; result: Result } {
  return { done: true, result };
}

/** Not settled: to be tried once more. */
export function again(because: unknown): { done: false; because: unknown } {
  return { done: false, because };
}

/** Where each fifth request fails, one of fifteen thousand fails so often in a row; a turn makes up to twenty. */
const TRIES = 6;
/** Longer than the store lets anybody wait who came too often: what fails after such a wait may be tried once more. */
const ALL_IN_MS = 5_000;
const FIRST_PAUSE_MS = 40;

/**
 * Tries until it is settled: at most six times and with no new try after five seconds, waiting a
 * little longer each time, by chance (so that instances do not come back together). Then throws
 * StoreUnavailable, which says `what` could not be done, with the last failure as its cause.
 */
export async function withPatience<Result>(
  what: string,
  attempt: () => Promise<Try<Result>>,
): Promise<Result> {
  const began = performance.now();
  let because: unknown;
  for (let nth = 1; nth <= TRIES && performance.now() - began < ALL_IN_MS; nth += 1) {
    if (nth > 1) await pause(FIRST_PAUSE_MS * 2 ** (nth - 2) * (0.5 + Math.random()));
    const outcome = await attempt();
    if (outcome.done) return outcome.result;
    ({ because } = outcome);
  }
  throw new StoreUnavailable(`The store did not settle this: ${what}.`, { cause: because });
}

/** The same for work that may simply be done twice: anything that reads, or that changes nothing again. */
export async function repeatable<Result>(
  what: string,
  work: () => Promise<Result>,
): Promise<Result> {
  return withPatience<Result>(what, async () => {
    try {
      return done(await work());
    } catch (failure) {
      if (worthAnotherTry(failure)) return again(failure);
      throw new PlainFault(`The store refused this: ${what}.`, { cause: failure });
    }
  });
}
