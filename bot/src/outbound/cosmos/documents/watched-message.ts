import { z } from "zod";
import type { WatchedMessage } from "../../../application/ports/message-watch";
import { messageStatus } from "./message-status";
import { storedKind } from "./planned-message";

const schema = z.object({
  id: z.string(),
  _etag: z.string(),
  _ts: z.number(),
  recipientId: z.string(),
  kind: storedKind,
  pairingId: z.string().exactOptional(),
  dueAt: z.string(),
  status: messageStatus,
});

/** One that was read, and in which second the store wrote it. */
interface Read {
  readonly message: WatchedMessage;
  readonly writtenAt: number;
}

/**
 * What the query of watched messages gives for one; none where it cannot be read. Of what kind such a one is nobody knows, and so
 * not whether a director may know of it; the sender sets it aside, and that is told to whoever runs the product.
 */
export function watchedMessageOf(stored: unknown): readonly Read[] {
  const parsed = schema.safeParse(stored);
  if (!parsed.success) return [];
  const { _etag: version, _ts: writtenAt, ...message } = parsed.data;
  return [{ message: { ...message, version }, writtenAt }];
}
