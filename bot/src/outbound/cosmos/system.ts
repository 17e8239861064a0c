import { changeDocument } from "./change-document";
import { CLOCK_ID, clockDocument, clockOffsetOf } from "./documents/clock";
import { readItem } from "./items";
import type { Cosmos } from "./open-cosmos";

/** Small facts about the running product itself, in `system`. */
export interface SystemStore {
  /** How far a local clock was moved from the machine's, in milliseconds; 0 where it never was. */
  clockOffset(): Promise<number>;
  saveClockOffset(offsetMs: number): Promise<void>;
}

/** The small documents of `system`. */
export function cosmosSystem(cosmos: Cosmos): SystemStore {
  const clock = () => ({
    container: cosmos.container("system"),
    id: CLOCK_ID,
    partitionKey: CLOCK_ID,
  });
  return {
    clockOffset: async () => {
      const stored = await readItem(clock());
      return stored === undefined ? 0 : clockOffsetOf(stored);
    },
    saveClockOffset: (offsetMs) => changeDocument(clock(), () => clockDocument(offsetMs)),
  };
}
