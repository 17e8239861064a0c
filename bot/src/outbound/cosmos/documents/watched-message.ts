import { z } from "zod";
import type { WatchedMessage } from "../../../application/ports/message-watch";
import type { UnreadableMessage } from "../../../application/ports/outbox";
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

/** What every document has, and its kind where that is one. */
const label = z.object({
  id: z.string(),
  _ts: z.number(),
  kind: storedKind.optional().catch(undefined),
});

/** One, and in which second the store wrote it. */
type Read = { readonly writtenAt: number } & (
  { readonly message: WatchedMessage } | { readonly unreadable: UnreadableMessage }
);

/**
 * What the query of watched messages gives for one. One that cannot be read is counted all the same: the sender sets it aside and
 * tells whoever runs the product, and what a director sees is to add up.
 */
export function watchedMessageOf(stored: unknown): Read {
  const parsed = schema.safeParse(stored);
  if (!parsed.success) {
    const { id, kind, _ts: writtenAt } = label.parse(stored);
    return { unreadable: { id, ...(kind === undefined ? {} : { kind }) }, writtenAt };
  }
  const { _etag: version, _ts: writtenAt, ...message } = parsed.data;
  return { message: { ...message, version }, writtenAt };
}
