import { z } from "zod";
import type {
  MessagesTo,
  Outbox,
  OutboxMessage,
  UnreadableMessage,
  WaitingReason,
} from "../../application/ports/outbox";
import type { Versioned } from "../../application/ports/scheme-store";
import { messageId, type PlannedMessage } from "../../scheme/messages/message";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import { CATALOGUE } from "./catalogue";
import {
  outboxMessageOf,
  readableMessage,
  shardOf,
  SHARDS,
  unreadableMessage,
  withoutText,
} from "./documents/outbox-message";
import { wentOutOf } from "./documents/went-out";
import { queryEverywhere, queryPartition, readItem } from "./items";
import type { Cosmos } from "./open-cosmos";
import { moveMessages, saveMessage } from "./outbox-move";
import { planAll } from "./outbox-plan";
import { outboxShards } from "./outbox-shards";
import { removeDocument } from "./remove-document";

/** Messages that are to be sent, in `outbox`; all those to one person share a shard. */
export function cosmosOutbox(cosmos: Cosmos): Outbox {
  const save = (next: OutboxMessage, version?: string) => saveMessage(cosmos, next, version);
  return {
    plan: async (message) => {
      // Undefined: it is there already, maybe further on than planned.
      await save(asPlanned(message));
    },
    planAll: (messages) => planAll(cosmos, messages.map(asPlanned)),
    message: async (recipientId, id) => {
      const place = {
        container: cosmos.container("outbox"),
        id,
        partitionKey: shardOf(recipientId),
      };
      const stored = await readItem(place);
      if (stored === undefined) return undefined;
      const { value, version } = outboxMessageOf(stored);
      return { value: withoutWords(value), version };
    },
    allTo: (schemeId, recipientId) => messagesTo(cosmos, schemeId, recipientId),
    removeUnreadable: (recipientId, id, version) =>
      removeDocument(
        { container: cosmos.container("outbox"), id, partitionKey: shardOf(recipientId) },
        version,
      ),
    save,
    move: (messages) => moveMessages(cosmos, messages),
    ...outboxShards(cosmos),
    lately: async (scheme, recipient) => {
      const parameters = { scheme, recipient, states: ["sending", "sent", "unknown"] };
      const shard = shardOf(recipient);
      const found = await queryPartition(cosmos, CATALOGUE.latelyTo, shard, parameters);
      return found.flatMap(wentOutOf);
    },
    wake: async (schemeId, recipientId, now) => {
      const waiting = await waitingToBeReached(cosmos, schemeId, recipientId);
      // Undefined: another instance is at it this moment, which is as good.
      await Promise.all(waiting.map(({ value, version }) => save(dueBy(value, now), version)));
    },
    ofScheme: (schemeId) => messagesOfScheme(cosmos, schemeId),
    nextDue: async (now) => {
      const found = await queryEverywhere(cosmos, CATALOGUE.nextDue, {
        now,
        reasons: ENDS_BY_DATE,
      });
      return earliest.parse(found[0]);
    },
  };
}

/** What a date ends; any other waiting is ended by a person, by Teams, or by us. */
const ENDS_BY_DATE: WaitingReason[] = ["away", "out-of-hours"];

function asPlanned(message: PlannedMessage): OutboxMessage {
  const status = { state: "planned" } as const;
  return { id: messageId(message), message, status, attempts: 0, doubts: 0, faults: 0 };
}

const earliest = z.string().optional();

/** Waiting messages that a person's being reachable can help; one that is throttled keeps its time. */
async function waitingToBeReached(
  cosmos: Cosmos,
  scheme: SchemeId,
  recipient: PersonId,
): Promise<readonly Versioned<OutboxMessage>[]> {
  const parameters = { scheme, recipient };
  const shard = shardOf(recipient);
  const found = await queryPartition(cosmos, CATALOGUE.waitingOf, shard, parameters);
  return readable(found).filter(({ value }) => isUnreached(value));
}

const FOR_A_PERSON: readonly WaitingReason[] = [
  "not-linked",
  "not-installed",
  "blocked",
  "gone",
  "away",
];

function isUnreached({ status }: OutboxMessage): boolean {
  return status.state === "waiting" && FOR_A_PERSON.includes(status.reason);
}

function dueBy(message: OutboxMessage, now: Instant): OutboxMessage {
  const { status } = message;
  if (status.state !== "waiting" || status.retryAt <= now) return message;
  return { ...message, status: { ...status, retryAt: now } };
}

async function messagesTo(
  cosmos: Cosmos,
  scheme: SchemeId,
  recipient: PersonId,
): Promise<MessagesTo> {
  const parameters = { scheme, recipient };
  const found = await queryPartition(cosmos, CATALOGUE.messagesTo, shardOf(recipient), parameters);
  const messages: Versioned<OutboxMessage>[] = [];
  const unreadable: Versioned<UnreadableMessage>[] = [];
  for (const stored of found) {
    const one = readableMessage(stored);
    if (one === undefined) unreadable.push(unreadableMessage(stored));
    else messages.push({ value: withoutWords(one.value), version: one.version });
  }
  return { messages, unreadable };
}

/** Asked of each shard with its key: a query across them could see other schemes by a slip. */
async function messagesOfScheme(
  cosmos: Cosmos,
  scheme: SchemeId,
): Promise<readonly OutboxMessage[]> {
  const found = await Promise.all(
    SHARDS.map((shard) => queryPartition(cosmos, CATALOGUE.messagesOfScheme, shard, { scheme })),
  );
  return readable(found.flat()).map(({ value }) => withoutWords(value));
}

function withoutWords(message: OutboxMessage): OutboxMessage {
  return { ...message, message: withoutText(message.message) };
}

function readable(documents: readonly unknown[]): readonly Versioned<OutboxMessage>[] {
  return documents.map(readableMessage).filter((one) => one !== undefined);
}
