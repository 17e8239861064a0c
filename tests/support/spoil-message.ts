import type { Cosmos } from "../../bot/src/outbound/cosmos/open-cosmos";
import { shardOf } from "../../bot/src/outbound/cosmos/documents/outbox-message";
import { messageId, type PlannedMessage } from "../../bot/src/scheme/messages/message";

/** Makes the document of a message one that nobody can read; gives what undoes it. */
export async function spoilMessage(cosmos: Cosmos, message: PlannedMessage) {
  const document = messageDocument(cosmos, message);
  const { resource } = await document.read<Record<string, unknown>>();
  await document.replace({ ...resource, status: { state: "no such state" } });
  return () => document.replace({ ...resource });
}

/** Where a message lies in the store. */
export function messageDocument(cosmos: Cosmos, message: PlannedMessage) {
  return cosmos.container("outbox").item(messageId(message), shardOf(message.recipientId));
}
