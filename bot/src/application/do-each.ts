import { isStoreUnavailable } from "./ports/store-unavailable";

/**
 * Does each piece of work in turn, whatever became of those before it: one document that nobody can read, or one fault of
 * ours, holds up nothing else. What failed, in that order; the caller says so.
 * @throws where the store is down: then nothing after it would fare better.
 */
export async function doEach(work: readonly (() => Promise<void>)[]): Promise<readonly unknown[]> {
  const faults: unknown[] = [];
  for (const one of work) {
    try {
      await one();
    } catch (fault) {
      if (isStoreUnavailable(fault)) throw fault;
      faults.push(fault);
    }
  }
  return faults;
}
