import { rankOf, type PlannedMessage } from "../../scheme/messages/message";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";

/** Which schemes' messages a director holds back, never older than a second. */
export interface HeldSchemes {
  /** Whether a message is held: what is of rank 0 never is (NP22). */
  holds(message: PlannedMessage): Promise<boolean>;
  /** Those that are known to be held, looked at again. */
  known(): Promise<readonly SchemeId[]>;
}

const GOOD_FOR_MS = 1_000;
/** Schemes in memory at most; forgetting them costs a look. */
const REMEMBERED = 2_000;

/** Over the store's own records, asked at most once a second for each scheme. */
export function makeHeldSchemes({ store, clock }: Pick<Ports, "store" | "clock">): HeldSchemes {
  const seen = new Map<SchemeId, { readonly at: number; readonly held: Promise<boolean> }>();
  const isHeld = (schemeId: SchemeId): Promise<boolean> => {
    const last = seen.get(schemeId);
    if (last !== undefined && clock.monotonicMs() - last.at < GOOD_FOR_MS) return last.held;
    const asked = store.find(schemeId, "message-hold", "all");
    const held = asked.then((found) => found?.value.held === true);
    if (seen.size >= REMEMBERED) seen.clear();
    seen.set(schemeId, { at: clock.monotonicMs(), held });
    held.catch(() => seen.delete(schemeId));
    return held;
  };
  return {
    holds: async ({ kind, schemeId }) => rankOf(kind) !== 0 && (await isHeld(schemeId)),
    known: async () => {
      const held = await Promise.all([...seen].map(async ([id, last]) => (await last.held) && id));
      const before = held.filter((id) => id !== false);
      const still = await Promise.all(before.map(async (id) => (await isHeld(id)) && id));
      return still.filter((id) => id !== false);
    },
  };
}
