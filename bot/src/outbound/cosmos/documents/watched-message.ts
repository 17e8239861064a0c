import { z } from "zod";
import type { WatchedMessage } from "../../../application/ports/message-watch";
import { messageStatus } from "./message-status";
import { storedKind } from "./planned-message";

const schema = z.object({
  id: z.string(),
  _etag: z.string(),
  recipientId: z.string(),
  kind: storedKind,
  pairingId: z.string().exactOptional(),
  dueAt: z.string(),
  status: messageStatus,
});

/**
 * What the query of watched messages gives for one; none where it cannot be read. Of what kind such a one is nobody knows, and so
 * not whether a director may know of it; the sender sets it aside, and that is told to whoever runs the product.
 */
export function watchedMessageOf(stored: unknown): readonly WatchedMessage[] {
  const parsed = schema.safeParse(stored);
  if (!parsed.success) return [];
  const { _etag: version, ...message } = parsed.data;
  return [{ ...message, version }];
}
