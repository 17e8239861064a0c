import { join } from "node:path";
import { z } from "zod";
import { openChatFile } from "./chat-file";
import { messageContent, type Author, type ChatMessage, type MessageContent } from "./message";

/** Whether the app is in somebody's Teams, and whether the bot has been told. */
export interface Installation {
  readonly installed: boolean;
  /** False while the bot has not yet taken the events of the newest installation. */
  readonly announced: boolean;
}

/** A message to be written. */
export interface NewMessage {
  readonly oid: string;
  readonly author: Author;
  readonly at: string;
  readonly content: MessageContent;
}

/** The chats of the local Teams, kept in a file. */
export interface Chats {
  /** How things stand; nothing when this person has never opened the chat. */
  installation(oid: string): Installation | undefined;
  setInstallation(oid: string, state: Installation): void;
  add(message: NewMessage): ChatMessage;
  /** Puts new content in a message; nothing when there is no such message in this chat. */
  replace(oid: string, id: string, content: MessageContent): ChatMessage | undefined;
  /** Whether there was such a message. */
  remove(oid: string, id: string): boolean;
  find(oid: string, id: string): ChatMessage | undefined;
  messages(oid: string): readonly ChatMessage[];
  /** Everything up to now has been seen. */
  markRead(oid: string): void;
  /** The bot's messages that were not seen, by object id; people with none are left out. */
  unread(): Readonly<Record<string, number>>;
  close(): void;
}

const rowSchema = z.object({
  seq: z.number(),
  id: z.string(),
  author: z.enum(["bot", "person"]),
  at: z.string(),
  edited: z.number(),
  content: z.string(),
});

const COLUMNS = "seq, id, author, at, edited, content";

/** Opens the chats of a data folder. @throws Error as `openChatFile` does. */
export function openChats(dataDir: string): Chats {
  const database = openChatFile(join(dataDir, "local-teams.sqlite"));
  const newest = database.prepare("SELECT max(CAST(id AS INTEGER)) AS id FROM messages");
  const insert = database.prepare(
    `INSERT INTO messages (id, oid, author, at, content) VALUES (?, ?, ?, ?, ?) RETURNING ${COLUMNS}`,
  );
  const update = database.prepare(
    `UPDATE messages SET content = ?, edited = 1 WHERE oid = ? AND id = ? RETURNING ${COLUMNS}`,
  );
  const remove = database.prepare("DELETE FROM messages WHERE oid = ? AND id = ?");
  const one = database.prepare(`SELECT ${COLUMNS} FROM messages WHERE oid = ? AND id = ?`);
  const all = database.prepare(`SELECT ${COLUMNS} FROM messages WHERE oid = ? ORDER BY seq`);
  return {
    ...installations(database),
    ...reading(database),
    add: ({ oid, author, at, content }) => {
      // Teams' message ids are milliseconds since 1970; two in one millisecond stay apart.
      const id = String(Math.max(Date.now(), Number(newest.get()?.["id"] ?? 0) + 1));
      return toMessage(insert.get(id, oid, author, at, JSON.stringify(content)));
    },
    replace: (oid, id, content) => optional(update.get(JSON.stringify(content), oid, id)),
    remove: (oid, id) => Number(remove.run(oid, id).changes) > 0,
    find: (oid, id) => optional(one.get(oid, id)),
    messages: (oid) => all.all(oid).map(toMessage),
    close: () => {
      database.close();
    },
  };
}

type Database = ReturnType<typeof openChatFile>;

function installations(database: Database): Pick<Chats, "installation" | "setInstallation"> {
  const get = database.prepare("SELECT installed, announced FROM chats WHERE oid = ?");
  const set = database.prepare(
    `INSERT INTO chats (oid, installed, announced) VALUES (?, ?, ?)
     ON CONFLICT (oid) DO UPDATE SET installed = excluded.installed, announced = excluded.announced`,
  );
  return {
    installation: (oid) => {
      const row = get.get(oid);
      if (row === undefined) return undefined;
      return { installed: row["installed"] === 1, announced: row["announced"] === 1 };
    },
    setInstallation: (oid, { installed, announced }) => {
      set.run(oid, Number(installed), Number(announced));
    },
  };
}

function reading(database: Database): Pick<Chats, "markRead" | "unread"> {
  const mark = database.prepare(
    `UPDATE chats SET read_up_to = coalesce((SELECT max(seq) FROM messages WHERE oid = ?1), 0)
     WHERE oid = ?1`,
  );
  const unread = database.prepare(
    `SELECT messages.oid AS oid, count(*) AS unread FROM messages JOIN chats USING (oid)
     WHERE author = 'bot' AND seq > read_up_to GROUP BY messages.oid`,
  );
  return {
    markRead: (oid) => {
      mark.run(oid);
    },
    unread: () =>
      Object.fromEntries(unread.all().map((row) => [String(row["oid"]), Number(row["unread"])])),
  };
}

function optional(row: unknown): ChatMessage | undefined {
  return row === undefined ? undefined : toMessage(row);
}

function toMessage(row: unknown): ChatMessage {
  const { content, edited, ...rest } = rowSchema.parse(row);
  return { ...rest, edited: edited === 1, ...messageContent.parse(JSON.parse(content)) };
}
