import { z } from "zod";
import type { Container } from "./containers";
import { expiryOf } from "./expiry";
import type { ItemBody } from "./item-body";
import { isObject, parseJson, type JsonObject } from "./json-value";
import { containerRid, databaseRid, itemRid } from "./resource-id";
import type { Store } from "./store";

const row = z.object({ rid: z.number(), lsn: z.number(), ts: z.number(), body: z.string() });

/** An item as it is stored; `body` is JSON text without system properties. */
export type ItemRow = z.infer<typeof row>;

/** Checks a row of the table. */
export function itemRow(found: unknown): ItemRow {
  return row.parse(found);
}

/** One partition of one container: what point operations and batches work in. */
export type Partition = {
  readonly store: Store;
  readonly container: Container;
  /** As `readPartitionKey` gives it. */
  readonly key: string;
};

/** The item of an id in a partition, unless there is none or it has expired. */
export function findItem({ store, container, key }: Partition, id: string): ItemRow | undefined {
  const found = store
    .prepare(
      `SELECT rid, lsn, ts, body FROM items WHERE container = ? AND pk = ? AND id = ?
       AND (expires IS NULL OR expires > ?)`,
    )
    .get(container.rid, key, id, store.now());
  return found === undefined ? undefined : itemRow(found);
}

/** Writes an item: over the one that is there (it keeps its `_rid`), or as a new one. */
export function putItem(at: Partition, { id, body }: ItemBody, over?: ItemRow): ItemRow {
  const { store, container, key } = at;
  const lsn = store.nextNumber();
  const now = store.now();
  const written = {
    rid: over?.rid ?? lsn,
    lsn,
    ts: Math.floor(now / 1000),
    body: JSON.stringify(body),
  };
  // REPLACE also clears away an expired item of the same id.
  store
    .prepare(
      `INSERT OR REPLACE INTO items (rid, container, pk, id, lsn, ts, expires, body)
       VALUES (:rid, :container, :key, :id, :lsn, :ts, :expires, :body)`,
    )
    .run({
      ...written,
      container: container.rid,
      key,
      id,
      expires: expiryOf(body, container.definition.defaultTtl, now),
    });
  return written;
}

/** Deletes an item for good. */
export function dropItem({ store }: Partition, { rid }: ItemRow): void {
  store.nextNumber();
  store.prepare("DELETE FROM items WHERE rid = ?").run(rid);
}

/** An item as it is answered: its body and the system properties of Cosmos DB. */
export function withSystemProperties(
  store: Store,
  container: Container,
  item: ItemRow,
): JsonObject {
  const { database, rid } = container;
  const body = parseJson(item.body, "stored item");
  if (!isObject(body)) throw new Error(`The stored item ${item.rid} is not a JSON object.`);
  const _rid = itemRid(database, rid, item.rid);
  return {
    ...body,
    _rid,
    _self: `dbs/${databaseRid(database)}/colls/${containerRid(database, rid)}/docs/${_rid}/`,
    _etag: store.etag(item.lsn),
    _attachments: "attachments/",
    _ts: item.ts,
  };
}
