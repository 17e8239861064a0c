import type { Item } from "@azure/cosmos";
import type { Cosmos } from "../../bot/src/outbound/cosmos/open-cosmos";
import { shardOf } from "../../bot/src/outbound/cosmos/documents/outbox-message";
import { messageId, type PlannedMessage } from "../../bot/src/scheme/messages/message";

/** Makes the document of a message one that nobody can read; gives what undoes it. */
export function spoilMessage(cosmos: Cosmos, message: PlannedMessage) {
  return spoilDocument(messageDocument(cosmos, message));
}

/** The same where only the document is at hand. */
export async function spoilDocument(document: Item) {
  const { resource } = await document.read<Record<string, unknown>>();
  await document.replace({ ...resource, status: { state: "no such state" } });
  return () => document.replace({ ...resource });
}

/** Where a message lies in the store. */
export function messageDocument(cosmos: Cosmos, message: PlannedMessage) {
  return cosmos.container("outbox").item(messageId(message), shardOf(message.recipientId));
}
