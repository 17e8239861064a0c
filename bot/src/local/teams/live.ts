import type { ServerResponse } from "node:http";
import type { ChatMessage } from "./message";

/** What a page that is open hears about. */
export type LiveEvent =
  | { readonly kind: "added" | "changed"; readonly message: ChatMessage }
  | { readonly kind: "removed"; readonly id: string }
  | { readonly kind: "typing" }
  | { readonly kind: "unread"; readonly unread: Readonly<Record<string, number>> };

/** The pages that are open, each on one person's chat, told by server-sent events. */
export interface Live {
  /** Keeps a response open and writes to it what happens in a person's chat. */
  open(oid: string, response: ServerResponse): void;
  /** Tells the pages that show this person. */
  tell(oid: string, event: LiveEvent): void;
  /** Tells every page. */
  tellAll(event: LiveEvent): void;
  close(): void;
}

const HEARTBEAT_MS = 20_000;

/** Makes the hub; `close` ends every open response. */
export function createLive(): Live {
  const pages = new Map<ServerResponse, string>();
  const write = (response: ServerResponse, event: LiveEvent) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  const heartbeat = setInterval(() => {
    for (const response of pages.keys()) response.write(": still here\n\n");
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    open: (oid, response) => {
      response.writeHead(200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      });
      response.write("retry: 1000\n\n");
      pages.set(response, oid);
      response.on("close", () => pages.delete(response));
    },
    tell: (oid, event) => {
      for (const [response, shown] of pages) if (shown === oid) write(response, event);
    },
    tellAll: (event) => {
      for (const response of pages.keys()) write(response, event);
    },
    close: () => {
      clearInterval(heartbeat);
      for (const response of pages.keys()) response.end();
      pages.clear();
    },
  };
}
