import { z } from "zod";
import type {
  Begun,
  DueBy,
  DuePage,
  HeldShard,
  Outbox,
  OutboxMessage,
  ShardId,
} from "../../application/ports/outbox";
import type { Versioned } from "../../application/ports/scheme-store";
import { CATALOGUE } from "./catalogue";
import { leaseDocument, leaseOf, type Lease } from "./documents/lease";
import { outboxDocument } from "./documents/outbox-message";
import { queryEverywhere, queryPartition, readItem } from "./items";
import { saveLease, takeLease, type LeasePlace } from "./lease";
import type { Cosmos } from "./open-cosmos";
import { writeTogether } from "./outbox-batch";
import { storedMessage } from "./outbox-move";
import { readOrSetAside } from "./outbox-set-aside";
import { again, done, withPatience } from "./patience";

/** The part of the outbox by which instances share the work out among themselves. */
export type OutboxShards = Pick<
  Outbox,
  "shardsWithWork" | "hold" | "release" | "due" | "begin" | "backlog"
>;

const LEASE = "lease";
const MOST_SHARDS = 100;
const PAGE = 200;

/** Shards of the outbox: which have work, who holds them, and what is due in them. */
export function outboxShards(cosmos: Cosmos): OutboxShards {
  return {
    shardsWithWork: (by, without) => shardsWithWork(cosmos, by, without),
    hold: async (shard, terms) => {
      const taken = await takeLease(leasePlace(cosmos, shard), terms);
      return taken && heldShard(shard, taken);
    },
    release: async ({ shard, fence, version }, storeNow) => {
      // Undefined: it ran out, and somebody else has it by now.
      const free = { holder: "", until: storeNow, fence: fence + 1 };
      await saveLease(leasePlace(cosmos, shard), free, version);
    },
    due: (shard, by, without = []) => due(cosmos, { shard, by, without }),
    begin: (held, until, messages) => begin(cosmos, { ...held, until }, messages),
    backlog: async ({ now, held }) => {
      const [found] = await queryEverywhere(cosmos, CATALOGUE.countDue, { now, held: [...held] });
      const due = count.parse(found ?? 0);
      if (due === 0) return { due };
      const [oldest] = await queryEverywhere(cosmos, CATALOGUE.oldestDue, { now, held: [...held] });
      return { due, ...(typeof oldest === "string" ? { oldest } : {}) };
    },
  };
}

const count = z.number();
const shards = z.array(z.string());

function leasePlace(cosmos: Cosmos, shard: ShardId): LeasePlace {
  const place = { container: cosmos.container("outbox"), id: LEASE, partitionKey: shard };
  return { place, key: { shard } };
}

function heldShard(shard: ShardId, { value, version }: Versioned<Lease>): HeldShard {
  return { shard, ...value, version };
}

async function shardsWithWork(
  cosmos: Cosmos,
  { now, storeNow, held }: DueBy,
  without: readonly ShardId[],
): Promise<readonly ShardId[]> {
  const others = { without: [...without], limit: MOST_SHARDS };
  const [due, left] = await Promise.all([
    queryEverywhere(cosmos, CATALOGUE.shardsDue, { ...others, now, held: [...held] }),
    queryEverywhere(cosmos, CATALOGUE.shardsLeft, { ...others, storeNow }),
  ]);
  return [...new Set(shards.parse([...due, ...left]))];
}

interface Search {
  readonly shard: ShardId;
  readonly by: DueBy;
  readonly without: readonly string[];
}

async function due(cosmos: Cosmos, { shard, by, without }: Search): Promise<DuePage> {
  const found = await queryPartition(cosmos, CATALOGUE.dueInShard, shard, {
    now: by.now,
    storeNow: by.storeNow,
    held: [...by.held],
    without: [...without],
    limit: PAGE,
  });
  const { messages, setAside } = await readOrSetAside(cosmos, shard, found);
  return { messages, setAside, more: found.length === PAGE };
}

/**
 * One batch of the lease and the messages. The lease as it is written here is like no other (its fence), so that it tells,
 * after an answer that got lost, whether the batch was done.
 */
function begin(
  cosmos: Cosmos,
  { version, shard, ...lease }: HeldShard,
  messages: readonly Versioned<OutboxMessage>[],
): Promise<Begun> {
  const { holder, until } = lease;
  const next = { holder, until, fence: lease.fence + 1 };
  let left = messages;
  return withPatience<Begun>(`begin in the shard '${shard}'`, async () => {
    for (;;) {
      const writes = [
        { id: LEASE, document: leaseDocument(LEASE, next, { shard }), version },
        ...left.map(({ value, version: read }) => ({
          id: value.id,
          document: outboxDocument(value),
          version: read,
        })),
      ];
      const written = await writeTogether(cosmos, shard, writes);
      if (written.state === "written") {
        const [leaseVersion = "", ...versions] = written.versions;
        return done({
          held: { shard, ...next, version: leaseVersion },
          begun: left.map(({ value }, nth) => ({ value, version: versions[nth] ?? "" })),
        });
      }
      // Also where it was refused: the SDK may have repeated a batch whose answer it never saw.
      const cleared = await begunAfterAll(cosmos, { shard, next, messages: left });
      if (cleared !== undefined) return done(cleared);
      if (written.state === "unsettled") return again(written.because);
      if (written.nth === 0) return done("lost");
      left = left.filter((_, nth) => nth !== written.nth - 1);
    }
  });
}

interface Beginning {
  readonly shard: ShardId;
  readonly next: Lease;
  readonly messages: readonly Versioned<OutboxMessage>[];
}

/** What is begun, where the lease is there as this batch wrote it; undefined where the batch was not done. */
async function begunAfterAll(
  cosmos: Cosmos,
  { shard, next, messages }: Beginning,
): Promise<Begun | undefined> {
  const stored = await readItem(leasePlace(cosmos, shard).place);
  if (stored === undefined) return undefined;
  const { value, version } = leaseOf(stored);
  if (value.holder !== next.holder || value.fence !== next.fence) return undefined;
  const found = await Promise.all(messages.map(({ value: one }) => storedMessage(cosmos, one)));
  const begun = found.filter((one) => one !== undefined);
  return { held: heldShard(shard, { value, version }), begun };
}
