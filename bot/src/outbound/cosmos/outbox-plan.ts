import type { OutboxMessage } from "../../application/ports/outbox";
import { outboxDocument, shardOf } from "./documents/outbox-message";
import type { Cosmos } from "./open-cosmos";
import { writeTogether } from "./outbox-batch";
import { saveMessage } from "./outbox-move";

/** The store takes 100 in a batch; fewer keep one batch from holding up the others. */
const IN_A_BATCH = 50;
/** Enough not to wait for each in turn, few enough to leave the store room. */
const AT_ONCE = 4;

/** Plans many messages: a batch for those of one shard. Where one of them is there already, one by one. */
export async function planAll(cosmos: Cosmos, messages: readonly OutboxMessage[]): Promise<void> {
  const byShard = Map.groupBy(messages, ({ message }) => shardOf(message.recipientId));
  const batches = [...byShard].flatMap(([shard, all]) =>
    inParts(all, IN_A_BATCH).map((some) => ({ shard, some })),
  );
  for (const together of inParts(batches, AT_ONCE)) {
    await Promise.all(together.map(({ shard, some }) => planTogether(cosmos, shard, some)));
  }
}

async function planTogether(
  cosmos: Cosmos,
  shard: string,
  messages: readonly OutboxMessage[],
): Promise<void> {
  const writes = messages.map((one) => ({ id: one.id, document: outboxDocument(one) }));
  const written = await writeTogether(cosmos, shard, writes);
  if (written.state === "written") return;
  // Undefined: it is there already, maybe further on than planned, maybe by this very batch.
  for (const one of messages) await saveMessage(cosmos, one);
}

function inParts<Item>(all: readonly Item[], size: number): readonly (readonly Item[])[] {
  const parts = Math.ceil(all.length / size);
  return Array.from({ length: parts }, (_, nth) => all.slice(nth * size, (nth + 1) * size));
}
