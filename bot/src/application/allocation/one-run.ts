import type { SchemeId } from "../../scheme/shared/ids";

/** Runs a piece of work when the one of the same scheme before it has ended, however it ended. */
export type OneRun = <Value>(schemeId: SchemeId, work: () => Promise<Value>) => Promise<Value>;

/**
 * One run of the allocation at a time for each scheme: a large one takes a core for seconds, and a second
 * press would have both wait. Kept in the memory of this instance; what two instances work out at once is
 * settled by the version of what they write.
 */
export function makeOneRun(): OneRun {
  const latest = new Map<SchemeId, Promise<unknown>>();
  return (schemeId, work) => {
    const before = latest.get(schemeId) ?? Promise.resolve();
    const run = before.then(work, work);
    latest.set(schemeId, run);
    const forget = () => {
      if (latest.get(schemeId) === run) latest.delete(schemeId);
    };
    run.then(forget, forget);
    return run;
  };
}
