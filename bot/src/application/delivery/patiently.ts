import { isStoreUnavailable } from "../ports/store-unavailable";
import { pause } from "./pause";

/** How long we wait before we try again to write down what we know; after the last it is in doubt. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000] as const;

/**
 * Writes down what came of a message, again and again for some seconds while the store is down: what is not written down
 * nobody knows. Once `signal` says that the program is to end there is no time for that.
 * @throws what the last try threw.
 */
export async function patiently<Result>(
  write: () => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  for (const ms of PAUSES_MS) {
    try {
      return await write();
    } catch (fault) {
      if (!isStoreUnavailable(fault) || signal.aborted) throw fault;
      await pause(ms, signal);
    }
  }
  return write();
}
