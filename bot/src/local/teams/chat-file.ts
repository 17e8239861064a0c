import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

const FORMAT = 1;

const SCHEMA = `
CREATE TABLE IF NOT EXISTS chats (
  oid TEXT PRIMARY KEY, installed INTEGER NOT NULL, announced INTEGER NOT NULL,
  read_up_to INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS messages (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, oid TEXT NOT NULL,
  author TEXT NOT NULL, at TEXT NOT NULL, edited INTEGER NOT NULL DEFAULT 0, content TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS messages_of_chat ON messages (oid, seq);
`;

/**
 * Opens the file of the local chats, making it at first use. What is committed survives the death of
 * the process and of the machine (WAL, synchronous=FULL).
 * @throws Error when it cannot be used, saying what to do.
 */
export function openChatFile(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    database = new DatabaseSync(file);
    database.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000",
    );
    checkFormat(database);
    database.exec(SCHEMA);
    database.exec(`PRAGMA user_version = ${FORMAT}`);
    return database;
  } catch (cause) {
    database?.close();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `The local chats in ${file} cannot be opened: ${reason}. Check that the folder can be written to, or move the file away to begin with empty chats.`,
      { cause },
    );
  }
}

function checkFormat(database: DatabaseSync): void {
  const found = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (found !== 0 && found !== FORMAT) {
    throw new Error(`it was written in format ${found}, this version reads format ${FORMAT}`);
  }
}
