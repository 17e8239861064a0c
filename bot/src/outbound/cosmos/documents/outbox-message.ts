import { createHash } from "node:crypto";
import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import type {
  MessageState,
  OutboxMessage,
  UnreadableMessage,
} from "../../../application/ports/outbox";
import type { Versioned } from "../../../application/ports/scheme-store";
import { rankOf, type PlannedMessage } from "../../../scheme/messages/message";
import type { PersonId } from "../../../scheme/shared/ids";
import { FIXED_DAYS } from "../../../scheme/retention/retention-table";
import { messageStatus } from "./message-status";
import { plannedMessage, storedKind } from "./planned-message";
import { asJson, readStored, storable } from "./stored";

const SHARD_COUNT = 32;
const KEPT_S = FIXED_DAYS.messages * 86_400;

/** The shards of the outbox, `00` to `31`. */
export const SHARDS: readonly string[] = Array.from({ length: SHARD_COUNT }, (_, nth) =>
  shardName(nth),
);

/** The shard that holds all messages to a person: by a hash, so that they spread evenly. */
export function shardOf(recipientId: PersonId): string {
  const [first = 0] = createHash("sha256").update(recipientId).digest();
  return shardName(first % SHARD_COUNT);
}

function shardName(nth: number): string {
  return String(nth).padStart(2, "0");
}

const schema = z
  .object({
    id: z.string(),
    type: z.literal("message"),
    schemeId: z.string(),
    recipientId: z.string(),
    message: plannedMessage,
    status: messageStatus,
    attempts: z.number(),
    doubts: z.number().default(0),
    faults: z.number().default(0),
    _etag: z.string(),
  })
  // Moved on, it would be written elsewhere, and be found here for ever.
  .refine(
    ({ schemeId, recipientId, message }) =>
      schemeId === message.schemeId && recipientId === message.recipientId,
    "it lies where its message does not belong",
  );

/**
 * A message of the outbox as its document. The flat fields are what the queries ask for. In a final
 * state there is no sealed text any more (NP23), and the document goes after 60 days.
 */
export function outboxDocument(outboxMessage: OutboxMessage): JSONObject {
  const { id, message, status, attempts, doubts, faults } = outboxMessage;
  const moment = momentOf(message.dueAt, status);
  const ended = moment === undefined;
  return asJson({
    id,
    shard: shardOf(message.recipientId),
    type: "message",
    schemeId: message.schemeId,
    recipientId: message.recipientId,
    rank: rankOf(message.kind),
    state: status.state,
    ...moment,
    ttl: ended ? KEPT_S : undefined,
    message: storable(plannedMessage, "message", ended ? withoutText(message) : message),
    status: storable(messageStatus, "message status", status),
    attempts,
    doubts,
    faults,
  });
}

/** The message of a document. @throws Error naming id and type where it is none. */
export function outboxMessageOf(stored: unknown): Versioned<OutboxMessage> {
  const { id, message, status, attempts, doubts, faults, _etag } = readStored(schema, stored);
  return { value: { id, message, status, attempts, doubts, faults }, version: _etag };
}

/**
 * The message of a document; undefined where it is none. For who asks for many: one that cannot be read keeps nobody from
 * the others. Whoever holds its shard sets it aside and says so.
 */
export function readableMessage(stored: unknown): Versioned<OutboxMessage> | undefined {
  try {
    return outboxMessageOf(stored);
  } catch {
    // What is wrong with it is in the document itself, which is kept.
    return undefined;
  }
}

const label = z.object({
  id: z.string(),
  _etag: z.string(),
  message: z.object({ kind: storedKind }).optional().catch(undefined),
});

/** What can be told of a document that is no message. */
export function unreadableMessage(stored: unknown): Versioned<UnreadableMessage> {
  const { id, message, _etag } = label.parse(stored);
  return { value: { id, ...message }, version: _etag };
}

/**
 * A document that nobody can read, set aside as it is: in no state that is looked for again. Like every message that has
 * ended it goes after 60 days; until then somebody can look into it. Sealed words in it stay sealed.
 */
export function setAside(document: Readonly<Record<string, unknown>>): JSONObject {
  const kept = Object.entries(document).filter(
    ([name]) => !name.startsWith("_") && !["dueAt", "leaseUntil"].includes(name),
  );
  return asJson({ ...Object.fromEntries(kept), state: "quarantined", ttl: KEPT_S });
}

/** A message without its sealed words: whatever is not on this list is left behind. */
export function withoutText(message: PlannedMessage): PlannedMessage {
  const { schemeId, recipientId, occurrence, dueAt, expiresAt } = message;
  const kept = { schemeId, recipientId, occurrence, dueAt, expiresAt };
  return "pairingId" in message
    ? { ...kept, kind: message.kind, pairingId: message.pairingId }
    : { ...kept, kind: message.kind, subjectId: message.subjectId };
}

/** The one moment a message that has not ended waits for; undefined once it has. */
function momentOf(
  dueAt: string,
  status: MessageState,
): { readonly dueAt: string } | { readonly leaseUntil: string } | undefined {
  switch (status.state) {
    case "planned":
      return { dueAt };
    case "waiting":
      return { dueAt: status.retryAt };
    case "claimed":
    case "sending":
      return { leaseUntil: status.leaseUntil };
    default:
      return undefined;
  }
}
