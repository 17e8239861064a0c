import { z } from "zod";
import {
  chatSchema,
  clockSchema,
  liveSchema,
  outcomeSchema,
  peopleSchema,
  sentSchema,
  unreadSchema,
  type LiveEvent,
  type Press,
} from "./wire";

const refusalSchema = z.object({ detail: z.string() });

async function ask<T>(schema: z.ZodType<T>, path: string, body?: unknown): Promise<T> {
  const asked =
    body === undefined
      ? {}
      : {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        };
  const response = await fetch(`/local/${path}`, asked);
  const answer: unknown = await response.json();
  if (response.ok) return schema.parse(answer);
  throw new Error(refusalSchema.safeParse(answer).data?.detail ?? `HTTP ${response.status}`);
}

const chatPath = (oid: string, task: string) => `chat/${encodeURIComponent(oid)}/${task}`;

/** The server's routes for this page. Each throws an Error with the server's sentence when refused. */
export const api = {
  people: () => ask(peopleSchema, "people"),
  unread: () => ask(unreadSchema, "unread"),
  clock: () => ask(clockSchema, "clock"),
  /** Moves the clock; answers when everything due by then has been tried. */
  moveClock: (move: { readonly now: string } | { readonly advance: string }) =>
    ask(clockSchema, "clock", move),
  /** An access token for a person. */
  token: async (oid: string) =>
    (await ask(z.object({ token: z.string() }), "token", { oid })).token,
  open: (oid: string) => ask(chatSchema, chatPath(oid, "open"), {}),
  install: (oid: string) => ask(chatSchema, chatPath(oid, "install"), {}),
  uninstall: (oid: string) => ask(chatSchema, chatPath(oid, "uninstall"), {}),
  messages: (oid: string) => ask(chatSchema, chatPath(oid, "messages")),
  markRead: (oid: string) => ask(z.object({}), chatPath(oid, "read"), {}),
  send: (oid: string, text: string) => ask(sentSchema, chatPath(oid, "messages"), { text }),
  press: (oid: string, press: Press) => ask(outcomeSchema, chatPath(oid, "actions"), press),
  submitDialog: (oid: string, data: Readonly<Record<string, unknown>>) =>
    ask(outcomeSchema, chatPath(oid, "dialogs/submit"), { data }),
} as const;

/** What happens with the line to the server. */
export interface Listener {
  readonly onEvent: (event: LiveEvent) => void;
  /** The line stands (again): what was missed has to be fetched. */
  readonly onUp: () => void;
  readonly onDown: () => void;
}

/** Listens to a person's chat; the answer stops it. */
export function listen(oid: string, listener: Listener): () => void {
  const source = new EventSource(`/local/${chatPath(oid, "events")}`);
  source.addEventListener("open", listener.onUp);
  source.addEventListener("error", listener.onDown);
  source.addEventListener("message", ({ data }) => {
    listener.onEvent(liveSchema.parse(JSON.parse(String(data))));
  });
  return () => {
    source.close();
  };
}

/** The sentence of a refusal or a fault. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
