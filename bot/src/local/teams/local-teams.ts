import { randomUUID } from "node:crypto";
import type { Directory } from "../directory/directory";
import type { LocalOptions } from "../options";
import type { TeamsPlace } from "./activity";
import { openChats, type Chats } from "./chats";
import { createLive, type Live } from "./live";
import type { ChatMessage, MessageContent } from "./message";

/** The path of the connector: what activities name as their `serviceUrl`, after the base URL. */
export const CONNECTOR_PATH = "/local/connector";

/** What the connector and the person's client share. */
export interface LocalTeams {
  readonly directory: Directory;
  readonly chats: Chats;
  readonly live: Live;
  readonly baseUrl: () => string;
  readonly log: LocalOptions["log"];
  /** Where and when an activity happens; a given id is that of the message it carries. */
  place(id?: string): TeamsPlace;
  /** Stores a message and shows it on open pages. */
  add(oid: string, author: "bot" | "person", content: MessageContent): ChatMessage;
  /** Puts new content in a message, in place, and shows it. */
  replace(oid: string, id: string, content: MessageContent): ChatMessage | undefined;
  /** Everything in a chat has been seen. */
  markRead(oid: string): void;
  close(): void;
}

/** Opens the local Teams over its file of chats. @throws Error as `openChats` does. */
export function createLocalTeams(options: LocalOptions, directory: Directory): LocalTeams {
  const chats = openChats(options.dataDir);
  const live = createLive();
  const { baseUrl, log } = options;
  const tellUnread = () => {
    live.tellAll({ kind: "unread", unread: chats.unread() });
  };
  return {
    directory,
    chats,
    live,
    baseUrl,
    log,
    place: (id) => ({
      tenantId: options.tenantId,
      serviceUrl: `${baseUrl()}${CONNECTOR_PATH}`,
      at: options.clock.now(),
      id: id ?? `f:${randomUUID()}`,
    }),
    add: (oid, author, content) => {
      const message = chats.add({ oid, author, at: options.clock.now(), content });
      live.tell(oid, { kind: "added", message });
      if (author === "bot") tellUnread();
      return message;
    },
    replace: (oid, id, content) => {
      const message = chats.replace(oid, id, content);
      if (message !== undefined) live.tell(oid, { kind: "changed", message });
      return message;
    },
    markRead: (oid) => {
      chats.markRead(oid);
      tellUnread();
    },
    close: () => {
      live.close();
      chats.close();
    },
  };
}
