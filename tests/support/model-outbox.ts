import type { Outbox, OutboxMessage } from "../../bot/src/application/ports/outbox";
import type { Versioned } from "../../bot/src/application/ports/scheme-store";
import { messageId, rankOf, type PlannedMessage } from "../../bot/src/scheme/messages/message";

interface Lease {
  readonly holder: string;
  readonly until: string;
  readonly fence: number;
  readonly version: string;
}

/** What the outbox promises, in memory and in as few words as it takes; the conformance suite holds the real one to the same. */
export interface ModelOutbox extends Outbox {
  /** Every message as it stands. */
  all(): readonly OutboxMessage[];
}

/** The shard of a recipient: the last digit of their id. */
function shardOf(recipientId: string): string {
  return recipientId.slice(-1);
}

/** An empty one. Every call does its work at once and as a whole. */
export function modelOutbox(): ModelOutbox {
  const messages = new Map<string, Versioned<OutboxMessage>>();
  const leases = new Map<string, Lease>();
  let count = 0;
  const version = () => `v${(count += 1)}`;
  const put = (value: OutboxMessage) => {
    const stored = { value, version: version() };
    messages.set(value.id, stored);
    return stored;
  };
  const save = (next: OutboxMessage, read: string) =>
    messages.get(next.id)?.version === read ? put(next) : undefined;
  const plan = (message: PlannedMessage) => {
    const id = messageId(message);
    const status = { state: "planned" } as const;
    if (!messages.has(id)) put({ id, message, status, attempts: 0, doubts: 0, faults: 0 });
  };
  const isDue = ({ status, message }: OutboxMessage, now: string, storeNow: string) => {
    if (status.state === "planned") return message.dueAt <= now;
    if (status.state === "waiting") return status.retryAt <= now;
    return status.state === "sending" && status.leaseUntil <= storeNow;
  };
  const dueOf = (now: string, storeNow: string) =>
    [...messages.values()].filter(({ value }) => isDue(value, now, storeNow));
  const nothing = () => Promise.reject(new Error("Nobody asks the model for this."));
  return {
    all: () => [...messages.values()].map(({ value }) => value),
    plan: async (message) => {
      plan(message);
      await Promise.resolve();
    },
    planAll: async (all) => {
      all.forEach(plan);
      await Promise.resolve();
    },
    message: (_, id) => Promise.resolve(messages.get(id)),
    save: (next, read) => Promise.resolve(save(next, read)),
    move: (all) => Promise.resolve(all.map(({ value, version: read }) => save(value, read))),
    wake: () => Promise.resolve(),
    shardsWithWork: ({ now, storeNow }, without) => {
      const found = dueOf(now, storeNow).map(({ value }) => shardOf(value.message.recipientId));
      return Promise.resolve([...new Set(found)].filter((shard) => !without.includes(shard)));
    },
    due: (shard, { now, storeNow }) => {
      const found = dueOf(now, storeNow)
        .filter(({ value }) => shardOf(value.message.recipientId) === shard)
        .toSorted((a, b) => rankOf(a.value.message.kind) - rankOf(b.value.message.kind));
      return Promise.resolve({
        messages: found.slice(0, 200),
        more: found.length > 200,
        setAside: 0,
      });
    },
    hold: (shard, { holder, storeNow, until }) => {
      const found = leases.get(shard);
      const isOthers = found !== undefined && found.holder !== holder && found.until > storeNow;
      if (isOthers) return Promise.resolve(undefined);
      const lease = { holder, until, fence: (found?.fence ?? 0) + 1, version: version() };
      leases.set(shard, lease);
      return Promise.resolve({ shard, ...lease });
    },
    release: ({ shard, version: read, fence }, storeNow) => {
      if (leases.get(shard)?.version === read) {
        leases.set(shard, { holder: "", until: storeNow, fence: fence + 1, version: version() });
      }
      return Promise.resolve();
    },
    begin: ({ shard, holder, fence, version: read }, until, all) => {
      if (leases.get(shard)?.version !== read) return Promise.resolve("lost");
      const lease = { holder, until, fence: fence + 1, version: version() };
      leases.set(shard, lease);
      const begun = all.flatMap(({ value, version: of }) => save(value, of) ?? []);
      return Promise.resolve({ held: { shard, ...lease }, begun });
    },
    allTo: nothing,
    removeUnreadable: nothing,
    ofScheme: nothing,
    nextDue: nothing,
    backlog: nothing,
    lately: () => Promise.resolve([]),
  };
}
