import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** The file name that stands for a store in memory, gone when it is closed. */
export const IN_MEMORY = ":memory:";

const FORMAT = 1;

// The row id of an item is its creation number: feeds run in that order, so a page can be resumed
// from the last number seen, whatever was written in between.
const SCHEMA = `
CREATE TABLE IF NOT EXISTS counter (value INTEGER NOT NULL, salt TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS databases (
  rid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, lsn INTEGER NOT NULL, ts INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS containers (
  rid INTEGER PRIMARY KEY, database INTEGER NOT NULL, id TEXT NOT NULL,
  lsn INTEGER NOT NULL, ts INTEGER NOT NULL, definition TEXT NOT NULL, UNIQUE (database, id));
CREATE TABLE IF NOT EXISTS items (
  rid INTEGER PRIMARY KEY, container INTEGER NOT NULL, pk TEXT NOT NULL, id TEXT NOT NULL,
  lsn INTEGER NOT NULL, ts INTEGER NOT NULL, expires INTEGER, body TEXT NOT NULL,
  UNIQUE (container, pk, id));
CREATE INDEX IF NOT EXISTS items_of_partition ON items (container, pk);
CREATE INDEX IF NOT EXISTS items_of_container ON items (container);
CREATE INDEX IF NOT EXISTS items_of_type ON items (container, pk, json_extract(body, '$.type'));
CREATE INDEX IF NOT EXISTS items_of_type_anywhere ON items (container, json_extract(body, '$.type'));
CREATE INDEX IF NOT EXISTS items_by_writing ON items (container, pk, ts);
CREATE INDEX IF NOT EXISTS items_to_pass_on ON items (container, pk, json_extract(body, '$.type'))
  WHERE json_extract(body, '$.relayed') = 0;
CREATE INDEX IF NOT EXISTS items_that_are_due ON items (container, json_extract(body, '$.dueAt'))
  WHERE json_extract(body, '$.dueAt') IS NOT NULL;
CREATE INDEX IF NOT EXISTS items_under_lease ON items (container, json_extract(body, '$.leaseUntil'))
  WHERE json_extract(body, '$.leaseUntil') IS NOT NULL;
CREATE INDEX IF NOT EXISTS items_in_state ON items (container, json_extract(body, '$.state'))
  WHERE json_extract(body, '$.state') IS NOT NULL;
CREATE INDEX IF NOT EXISTS items_that_expire ON items (expires) WHERE expires IS NOT NULL;
`;

// How much SQLite should expect to find by each index: left to guess, it looks through a whole partition. The numbers are rows of
// the table, then those that are alike in the first, the first two and more columns of the index.
const EXPECTED = [
  ["items_of_container", "200000 40000"],
  ["items_of_partition", "200000 40000 4000"],
  ["items_of_type", "200000 40000 4000 200"],
  ["items_of_type_anywhere", "200000 40000 5000"],
  ["items_by_writing", "200000 40000 4000 2"],
  ["items_to_pass_on", "20 20 5 2"],
  ["items_that_are_due", "5000 5000 20"],
  ["items_under_lease", "100 100 5"],
  ["items_in_state", "40000 40000 5000"],
  ["items_that_expire", "50000 10"],
  ["sqlite_autoindex_items_1", "200000 40000 4000 1"],
] as const;

/**
 * Opens the file of the local store, making it at first use, so that what is committed survives the
 * death of the process and of the machine (WAL, synchronous=FULL). The file is held exclusively; the
 * operating system lets go of it when the process ends, however it ends.
 * @throws Error when another process (or another store in this one) has it, or it cannot be used.
 */
export function openDatabaseFile(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    if (file !== IN_MEMORY) mkdirSync(dirname(file), { recursive: true });
    database = new DatabaseSync(file);
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL");
    database.exec("BEGIN IMMEDIATE");
    prepareSchema(database);
    sayWhatToExpect(database);
    database.exec("COMMIT");
    return database;
  } catch (cause) {
    database?.close();
    throw new Error(explain(file, cause), { cause });
  }
}

function prepareSchema(database: DatabaseSync): void {
  const found = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (found !== 0 && found !== FORMAT) {
    throw new Error(`it was written in format ${found}, this version reads format ${FORMAT}`);
  }
  database.exec(SCHEMA);
  if (found === FORMAT) return;
  // The salt keeps the ETags of two stores apart, so that one kept from an older store never fits.
  const salt = randomBytes(4).toString("hex");
  database.prepare("INSERT INTO counter (value, salt) VALUES (0, ?)").run(salt);
  database.exec(`PRAGMA user_version = ${FORMAT}`);
}

function sayWhatToExpect(database: DatabaseSync): void {
  // Makes the table of expectations, looking at next to nothing.
  database.exec("PRAGMA analysis_limit = 1; ANALYZE; DELETE FROM sqlite_stat1");
  const say = database.prepare("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('items', ?, ?)");
  for (const [index, rows] of EXPECTED) say.run(index, rows);
  database.exec("ANALYZE sqlite_schema");
}

function explain(file: string, cause: unknown): string {
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (/database is locked/i.test(reason)) {
    return `The local store ${file} is in use by another process. Stop that one, or start this one with a data folder of its own (DATA_DIR).`;
  }
  return `The local store ${file} cannot be opened: ${reason}. Check that the folder can be written to and the file is one of ours.`;
}
