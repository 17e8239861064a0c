import type { UserId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";

/**
 * Notes a message that was posted into somebody's chat outside a claim, by the channel's id, so that their erasure finds
 * it (PF-29). @throws where the store is down; the message stands in the chat all the same.
 */
export function makeNotePosted({
  cards,
  clock,
  ids,
  digest,
}: Pick<Ports, "cards" | "clock" | "ids" | "digest">) {
  return async (readerId: UserId, activityId: string): Promise<void> => {
    const by = ids.next();
    await cards.saveClaim({
      id: `posted.${by}`,
      reader: digest(readerId),
      by,
      at: clock.machineNow(),
      state: "done",
      posted: [activityId],
    });
  };
}
