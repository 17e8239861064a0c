import { z } from "zod";
import type { Outbox, OutboxMessage } from "../../application/ports/outbox";
import type { Versioned } from "../../application/ports/scheme-store";
import { messageId, type PlannedMessage } from "../../scheme/messages/message";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import { CATALOGUE } from "./catalogue";
import {
  outboxDocument,
  outboxMessageOf,
  shardOf,
  SHARDS,
  withoutText,
} from "./documents/outbox-message";
import { queryEverywhere, queryPartition, readItem } from "./items";
import type { Cosmos } from "./open-cosmos";
import { saveDocument } from "./save-document";

/** Messages that are to be sent, in `outbox`; all those to one person share a shard. */
export function cosmosOutbox(cosmos: Cosmos): Outbox {
  const save = (next: OutboxMessage, version?: string) => saveMessage(cosmos, next, version);
  return {
    plan: async (message) => {
      // Undefined: it is there already, maybe further on than planned.
      await save(asPlanned(message));
    },
    planAll: async (messages) => {
      for (let from = 0; from < messages.length; from += PLANNED_TOGETHER) {
        const some = messages.slice(from, from + PLANNED_TOGETHER);
        await Promise.all(some.map((message) => save(asPlanned(message))));
      }
    },
    message: async (recipientId, id) => {
      const place = {
        container: cosmos.container("outbox"),
        id,
        partitionKey: shardOf(recipientId),
      };
      const stored = await readItem(place);
      if (stored === undefined) return undefined;
      const { value, version } = outboxMessageOf(stored);
      return { value: { ...value, message: withoutText(value.message) }, version };
    },
    due: async (now, machineNow, limit) => {
      const found = await queryEverywhere(cosmos, CATALOGUE.dueMessages, {
        now,
        machineNow,
        limit,
      });
      return found.map(outboxMessageOf);
    },
    save,
    wake: async (schemeId, recipientId, now) => {
      const waiting = await waitingToBeReached(cosmos, schemeId, recipientId);
      // Undefined: another instance is at it this moment, which is as good.
      await Promise.all(waiting.map(({ value, version }) => save(dueBy(value, now), version)));
    },
    ofScheme: (schemeId) => messagesOfScheme(cosmos, schemeId),
    nextDue: async (now) => {
      const found = await queryEverywhere(cosmos, CATALOGUE.nextDue, { now });
      return earliest.parse(found[0]);
    },
  };
}

/** Enough not to wait for each in turn, few enough to leave the store room. */
const PLANNED_TOGETHER = 20;

function asPlanned(message: PlannedMessage): OutboxMessage {
  const status = { state: "planned" } as const;
  return { id: messageId(message), message, status, attempts: 0, doubts: 0, faults: 0 };
}

const earliest = z.string().optional();

async function saveMessage(
  cosmos: Cosmos,
  next: OutboxMessage,
  version?: string,
): Promise<Versioned<OutboxMessage> | undefined> {
  const partitionKey = shardOf(next.message.recipientId);
  const place = { container: cosmos.container("outbox"), id: next.id, partitionKey };
  const stored = await saveDocument({ place, document: outboxDocument(next), version });
  return stored === undefined ? undefined : outboxMessageOf(stored);
}

/** Waiting messages that a person's being reachable can help; one that is throttled keeps its time. */
async function waitingToBeReached(
  cosmos: Cosmos,
  scheme: SchemeId,
  recipient: PersonId,
): Promise<readonly Versioned<OutboxMessage>[]> {
  const parameters = { scheme, recipient };
  const shard = shardOf(recipient);
  const found = await queryPartition(cosmos, CATALOGUE.waitingOf, shard, parameters);
  return found.map(outboxMessageOf).filter(({ value: { status } }) => isUnreached(status));
}

function isUnreached(status: OutboxMessage["status"]): boolean {
  if (status.state !== "waiting") return false;
  return status.reason !== "throttled" && status.reason !== "service-unavailable";
}

function dueBy(message: OutboxMessage, now: Instant): OutboxMessage {
  const { status } = message;
  if (status.state !== "waiting" || status.retryAt <= now) return message;
  return { ...message, status: { ...status, retryAt: now } };
}

/** Asked of each shard with its key: a query across them could see other schemes by a slip. */
async function messagesOfScheme(
  cosmos: Cosmos,
  scheme: SchemeId,
): Promise<readonly OutboxMessage[]> {
  const found = await Promise.all(
    SHARDS.map((shard) => queryPartition(cosmos, CATALOGUE.messagesOfScheme, shard, { scheme })),
  );
  return found
    .flat()
    .map(outboxMessageOf)
    .map(({ value }) => ({ ...value, message: withoutText(value.message) }));
}
