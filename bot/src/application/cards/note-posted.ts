import type { UserId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";

/**
 * Notes messages that were posted into somebody's chat outside a claim, by the channel's ids, so that their erasure finds
 * them (PF-29). @throws where the store is down; the messages stand in the chat all the same.
 */
export function makeNotePosted({
  cards,
  clock,
  ids,
  digest,
}: Pick<Ports, "cards" | "clock" | "ids" | "digest">) {
  return async (readerId: UserId, posted: readonly string[]): Promise<void> => {
    if (posted.length === 0) return;
    const by = ids.next();
    await cards.saveClaim({
      id: `posted.${by}`,
      reader: digest(readerId),
      by,
      at: clock.machineNow(),
      state: "done",
      posted,
    });
  };
}
