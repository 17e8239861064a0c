import { z } from "zod";
import type { WentOut } from "../../../application/ports/outbox";
import { messageStatus } from "./message-status";
import { storedKind } from "./planned-message";

const schema = z.object({ id: z.string(), kind: storedKind, status: messageStatus });

/** A message that went out, of what the query for those gives; none where it did not, or cannot be read. */
export function wentOutOf(stored: unknown): readonly WentOut[] {
  const parsed = schema.safeParse(stored);
  if (!parsed.success) return [];
  const { id, kind, status } = parsed.data;
  if (status.state === "sending") return [{ id, kind, at: status.leaseUntil }];
  return status.state === "sent" || status.state === "unknown" ? [{ id, kind, at: status.at }] : [];
}
