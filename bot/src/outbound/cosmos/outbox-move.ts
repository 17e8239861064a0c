import type { OutboxMessage } from "../../application/ports/outbox";
import type { Versioned } from "../../application/ports/scheme-store";
import { outboxDocument, outboxMessageOf, shardOf } from "./documents/outbox-message";
import { readItem } from "./items";
import type { Cosmos } from "./open-cosmos";
import { writeTogether } from "./outbox-batch";
import { contains, saveDocument } from "./save-document";

/** Writes a message over the version that was read; without one it is created. Undefined: somebody else was first. */
export async function saveMessage(
  cosmos: Cosmos,
  next: OutboxMessage,
  version?: string,
): Promise<Versioned<OutboxMessage> | undefined> {
  const document = outboxDocument(next);
  const stored = await saveDocument({ place: messagePlace(cosmos, next), document, version });
  return stored === undefined ? undefined : outboxMessageOf(stored);
}

function messagePlace(cosmos: Cosmos, { id, message }: OutboxMessage) {
  const partitionKey = shardOf(message.recipientId);
  return { container: cosmos.container("outbox"), id, partitionKey };
}

/** A message as it is stored, where that is what was to be written. */
export async function storedMessage(
  cosmos: Cosmos,
  written: OutboxMessage,
): Promise<Versioned<OutboxMessage> | undefined> {
  const stored = await readItem(messagePlace(cosmos, written));
  return contains(stored, outboxDocument(written)) ? outboxMessageOf(stored) : undefined;
}

/** Moves messages of one shard in one batch; one by one where it is refused or nobody knows. */
export async function moveMessages(
  cosmos: Cosmos,
  messages: readonly Versioned<OutboxMessage>[],
): Promise<readonly (Versioned<OutboxMessage> | undefined)[]> {
  const [first, ...others] = messages;
  if (first === undefined) return [];
  if (others.length > 0) {
    const writes = messages.map(({ value, version }) => ({
      id: value.id,
      document: outboxDocument(value),
      version,
    }));
    const written = await writeTogether(cosmos, shardOf(first.value.message.recipientId), writes);
    if (written.state === "written") {
      return messages.map(({ value }, nth) => ({ value, version: written.versions[nth] ?? "" }));
    }
  }
  return Promise.all(messages.map(({ value, version }) => saveMessage(cosmos, value, version)));
}
