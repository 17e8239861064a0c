import { z } from "zod";
import type { OutboxMessage } from "../../application/ports/outbox";
import { CATALOGUE } from "./catalogue";
import { outboxDocument, shardOf } from "./documents/outbox-message";
import { queryPartition } from "./items";
import type { Cosmos } from "./open-cosmos";
import { writeTogether } from "./outbox-batch";
import { saveMessage } from "./outbox-move";

/** The store takes 100 in a batch; fewer keep one batch from holding up the others. */
const IN_A_BATCH = 50;
/** Enough not to wait for each in turn, few enough to leave the store room. */
const AT_ONCE = 4;

/** Plans many messages: a batch for those of one shard, without those that are there already. */
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
  // Whoever plans what time brings finds nearly all of them there, maybe further on than planned.
  const planned = await plannedAlready(cosmos, shard, messages);
  const missing = messages.filter(({ id }) => !planned.has(id));
  if (missing.length === 0 || (await createTogether(cosmos, shard, missing))) return;
  // Somebody was quicker, or this very batch was done and its answer got lost.
  for (const one of missing) await saveMessage(cosmos, one);
}

async function createTogether(
  cosmos: Cosmos,
  shard: string,
  messages: readonly OutboxMessage[],
): Promise<boolean> {
  const writes = messages.map((one) => ({ id: one.id, document: outboxDocument(one) }));
  const { state } = await writeTogether(cosmos, shard, writes);
  return state === "written";
}

const idsFound = z.array(z.string());

async function plannedAlready(
  cosmos: Cosmos,
  shard: string,
  messages: readonly OutboxMessage[],
): Promise<ReadonlySet<string>> {
  const ids = messages.map(({ id }) => id);
  const found = await queryPartition(cosmos, CATALOGUE.plannedAlready, shard, { ids });
  return new Set(idsFound.parse(found));
}

function inParts<Item>(all: readonly Item[], size: number): readonly (readonly Item[])[] {
  const parts = Math.ceil(all.length / size);
  return Array.from({ length: parts }, (_, nth) => all.slice(nth * size, (nth + 1) * size));
}
