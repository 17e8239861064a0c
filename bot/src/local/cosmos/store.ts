import type { DatabaseSync, StatementSync } from "node:sqlite";
import { openDatabaseFile } from "./database-file";

/** The open store: the database, its counter and its clock. */
export type Store = {
  /** The statement of a text, made once: the server asks the same few questions all day. */
  readonly prepare: (sql: string) => StatementSync;
  /** Milliseconds since 1970; machine time unless a test brings its own. */
  readonly now: () => number;
  /** The next number of the one counter that ids, versions and session tokens come from. */
  readonly nextNumber: () => number;
  /** The newest number given out. */
  readonly lastNumber: () => number;
  /** The quoted ETag of what was written with a number. */
  readonly etag: (lsn: number) => string;
  /** Runs work in one transaction; keeps its writes only if `keep` says so of the result. */
  readonly transaction: <T>(work: () => T, keep: (result: T) => boolean) => T;
  readonly close: () => void;
};

/** Opens a store. @throws Error as `openDatabaseFile` does. */
export function openStore(file: string, now: () => number): Store {
  const database = openDatabaseFile(file);
  const increment = database.prepare("UPDATE counter SET value = value + 1 RETURNING value");
  const current = database.prepare("SELECT value, salt FROM counter");
  const salt = String(current.get()?.["salt"]);
  const statements = new Map<string, StatementSync>();
  return {
    prepare: (sql) => {
      const known = statements.get(sql) ?? database.prepare(sql);
      statements.set(sql, known);
      return known;
    },
    now,
    nextNumber: () => Number(increment.get()?.["value"]),
    lastNumber: () => Number(current.get()?.["value"]),
    etag: (lsn) => `"${salt}-0000-0000-0000-${lsn.toString(16).padStart(12, "0")}"`,
    transaction: makeTransact(database),
    close: () => {
      database.close();
    },
  };
}

/** Each request is one transaction, so its two statements are made once. */
function makeTransact(database: DatabaseSync): Store["transaction"] {
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  return (work, keep) => {
    begin.run();
    try {
      const result = work();
      if (keep(result)) commit.run();
      return result;
    } finally {
      // Still open: not to be kept, thrown out of, or a COMMIT that failed (a full disk).
      if (database.isTransaction) database.exec("ROLLBACK");
    }
  };
}
