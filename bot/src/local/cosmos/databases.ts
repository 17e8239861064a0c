import { z } from "zod";
import { BadRequest, refusal, type Answer } from "./answer";
import { parseJson } from "./json-value";
import { databaseRid } from "./resource-id";
import type { Store } from "./store";

const row = z.object({ rid: z.number(), id: z.string(), lsn: z.number(), ts: z.number() });

/** A database as it is stored. */
export type DatabaseRow = z.infer<typeof row>;

/** The database of a name, if there is one. */
export function findDatabase(store: Store, id: string): DatabaseRow | undefined {
  const found = store.prepare("SELECT * FROM databases WHERE id = ?").get(id);
  return found === undefined ? undefined : row.parse(found);
}

/** GET /dbs */
export function listDatabases(store: Store): Answer {
  const rows = store.prepare("SELECT * FROM databases ORDER BY rid").all();
  const Databases = rows.map((found) => described(store, row.parse(found)));
  return { status: 200, body: { _rid: "", Databases, _count: Databases.length } };
}

/** GET /dbs/{id} */
export function readDatabase(store: Store, id: string): Answer {
  const found = findDatabase(store, id);
  return found === undefined ? noDatabase(id) : { status: 200, body: described(store, found) };
}

const request = z.strictObject({ id: z.string().regex(/^[^/\\?#]{1,255}$/) });

/** POST /dbs: 409 when the name is taken. @throws BadRequest for anything but an id. */
export function createDatabase(store: Store, body: string): Answer {
  const given = request.safeParse(parseJson(body, "database definition"));
  if (!given.success) throw new BadRequest("A database is created from its id alone.");
  const { id } = given.data;
  if (findDatabase(store, id) !== undefined)
    return refusal(409, `Database '${id}' exists already.`);
  const rid = store.nextNumber();
  const created = { rid, id, lsn: rid, ts: Math.floor(store.now() / 1000) };
  store
    .prepare("INSERT INTO databases (rid, id, lsn, ts) VALUES (:rid, :id, :lsn, :ts)")
    .run(created);
  return { status: 201, body: described(store, created) };
}

/** DELETE /dbs/{id}: with everything in it. */
export function deleteDatabase(store: Store, id: string): Answer {
  const found = findDatabase(store, id);
  if (found === undefined) return noDatabase(id);
  store
    .prepare("DELETE FROM items WHERE container IN (SELECT rid FROM containers WHERE database = ?)")
    .run(found.rid);
  store.prepare("DELETE FROM containers WHERE database = ?").run(found.rid);
  store.prepare("DELETE FROM databases WHERE rid = ?").run(found.rid);
  return { status: 204 };
}

/** What is answered for something inside a database that is not there. */
export function noDatabase(id: string): Answer {
  return { ...refusal(404, `There is no database '${id}'.`), headers: OWNER_NOT_FOUND };
}

/** The sub-status with which Cosmos DB tells a missing owner from a missing item. */
export const OWNER_NOT_FOUND = { "x-ms-substatus": "1003" };

function described(store: Store, { rid, id, lsn, ts }: DatabaseRow): object {
  const _rid = databaseRid(rid);
  return {
    id,
    _rid,
    _self: `dbs/${_rid}/`,
    _etag: store.etag(lsn),
    _colls: "colls/",
    _users: "users/",
    _ts: ts,
  };
}
