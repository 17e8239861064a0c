import { z } from "zod";
import { BadRequest, refusal, type Answer } from "./answer";
import { readDefinition, storedDefinition, type ContainerDefinition } from "./container-definition";
import { findDatabase, noDatabase, OWNER_NOT_FOUND, type DatabaseRow } from "./databases";
import { recomputeExpiry } from "./expiry";
import { containerRid, databaseRid } from "./resource-id";
import type { Store } from "./store";

const row = z.object({
  rid: z.number(),
  database: z.number(),
  id: z.string(),
  lsn: z.number(),
  ts: z.number(),
  definition: z.string(),
});

/** A container that is there. */
export type Container = {
  readonly rid: number;
  readonly database: number;
  readonly id: string;
  readonly lsn: number;
  readonly ts: number;
  readonly definition: ContainerDefinition;
};

/** Each definition that was read, by its text: every request asks for one of the same few. */
const read = new Map<string, ContainerDefinition>();

function containerOf(found: unknown): Container {
  const stored = row.parse(found);
  const definition = read.get(stored.definition) ?? storedDefinition(stored.definition);
  read.set(stored.definition, definition);
  return { ...stored, definition };
}

/** The container of a name in a database of a name, if both are there. */
export function findContainer(store: Store, database: string, id: string): Container | undefined {
  const owner = findDatabase(store, database);
  return owner === undefined ? undefined : containerIn(store, owner, id);
}

function containerIn(store: Store, owner: DatabaseRow, id: string): Container | undefined {
  const found = store
    .prepare("SELECT * FROM containers WHERE database = ? AND id = ?")
    .get(owner.rid, id);
  return found === undefined ? undefined : containerOf(found);
}

/** GET /dbs/{database}/colls */
export function listContainers(store: Store, database: string): Answer {
  const owner = findDatabase(store, database);
  if (owner === undefined) return noDatabase(database);
  const rows = store
    .prepare("SELECT * FROM containers WHERE database = ? ORDER BY rid")
    .all(owner.rid);
  const DocumentCollections = rows.map((found) => described(store, containerOf(found)));
  const _rid = databaseRid(owner.rid);
  return { status: 200, body: { _rid, DocumentCollections, _count: rows.length } };
}

/** GET /dbs/{database}/colls/{id} */
export function readContainer(store: Store, found: Container): Answer {
  return { status: 200, body: described(store, found) };
}

/** POST /dbs/{database}/colls: 409 when the name is taken. @throws BadRequest as `readDefinition`. */
export function createContainer(store: Store, database: string, body: string): Answer {
  const owner = findDatabase(store, database);
  if (owner === undefined) return noDatabase(database);
  const definition = readDefinition(body);
  const { id } = definition;
  if (containerIn(store, owner, id) !== undefined) {
    return refusal(409, `Container '${id}' exists already.`);
  }
  const rid = store.nextNumber();
  const ts = Math.floor(store.now() / 1000);
  store
    .prepare("INSERT INTO containers VALUES (?, ?, ?, ?, ?, ?)")
    .run(rid, owner.rid, id, rid, ts, JSON.stringify(definition));
  const created = { rid, database: owner.rid, id, lsn: rid, ts, definition };
  return { status: 201, body: described(store, created) };
}

/**
 * PUT /dbs/{database}/colls/{id}: another indexing policy or default TTL.
 * @throws BadRequest when the id or the partition key would change.
 */
export function replaceContainer(store: Store, found: Container, body: string): Answer {
  const definition = readDefinition(body);
  const [before] = found.definition.partitionKey.paths;
  if (definition.id !== found.id || definition.partitionKey.paths[0] !== before) {
    throw new BadRequest("The id and the partition key of a container cannot be changed.");
  }
  const lsn = store.nextNumber();
  const ts = Math.floor(store.now() / 1000);
  store
    .prepare("UPDATE containers SET definition = ?, lsn = ?, ts = ? WHERE rid = ?")
    .run(JSON.stringify(definition), lsn, ts, found.rid);
  recomputeExpiry(store, found.rid, definition.defaultTtl);
  return { status: 200, body: described(store, { ...found, definition, lsn, ts }) };
}

/** DELETE /dbs/{database}/colls/{id}: with its items. */
export function deleteContainer(store: Store, found: Container): Answer {
  store.prepare("DELETE FROM items WHERE container = ?").run(found.rid);
  store.prepare("DELETE FROM containers WHERE rid = ?").run(found.rid);
  return { status: 204 };
}

/** GET .../pkranges: one range that holds every key. */
export function listRanges(store: Store, found: Container): Answer {
  const _rid = containerRid(found.database, found.rid);
  const range = {
    id: "0",
    _rid: `${_rid}ranges`,
    _etag: store.etag(found.lsn),
    minInclusive: "",
    maxExclusive: "FF",
    ridPrefix: 0,
    throughputFraction: 1,
    status: "online",
    parents: [],
    _ts: found.ts,
  };
  return { status: 200, body: { _rid, PartitionKeyRanges: [range], _count: 1 } };
}

/** What is answered for a container that is not there, or for something inside it. */
export function noContainer(id: string): Answer {
  return { ...refusal(404, `There is no container '${id}'.`), headers: OWNER_NOT_FOUND };
}

function described(store: Store, found: Container): object {
  const _rid = containerRid(found.database, found.rid);
  return {
    ...found.definition,
    _rid,
    _self: `dbs/${databaseRid(found.database)}/colls/${_rid}/`,
    _etag: store.etag(found.lsn),
    _docs: "docs/",
    _sprocs: "sprocs/",
    _triggers: "triggers/",
    _udfs: "udfs/",
    _conflicts: "conflicts/",
    _ts: found.ts,
  };
}
