import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

const activity = z.looseObject({
  type: z.string(),
  summary: z.string().optional(),
  text: z.string().optional(),
  replyToId: z.string().optional(),
  channelData: z.unknown().optional(),
  attachments: z
    .array(z.object({ contentType: z.string(), content: z.record(z.string(), z.unknown()) }))
    .optional(),
});

/** One request that reached the connector; written down before it is answered. */
export interface LedgerEntry {
  readonly method: string;
  readonly path: string;
  readonly conversationId: string;
  readonly authorization: string | undefined;
  readonly activity: z.output<typeof activity>;
  /** Whether the chat took nothing of it, since it is one that refuses everything. */
  readonly refused: boolean;
}

/** What the connector does with the next activity in place of taking it. */
export interface ScriptedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The body letter for letter, where it is not to be JSON. */
  readonly text?: string;
  /** Cuts the connection, or never answers; the ledger has the activity all the same. */
  readonly silence?: "reset" | "for-ever" | "half-an-answer" | "no-http" | "half-for-ever";
}

/** A Bot Framework connector that keeps a ledger. */
export interface Connector {
  readonly url: string;
  readonly ledger: readonly LedgerEntry[];
  /** How many connections were opened. */
  readonly connections: () => number;
  /** How many of them are open. */
  readonly open: () => Promise<number>;
  /** How often the roster was asked. */
  readonly rosterCalls: () => number;
  /** What befalls the next activities, one answer each. */
  script(...answers: readonly ScriptedAnswer[]): void;
  /** A chat that answers everything in one way from now on. */
  refuse(conversationId: string, answer: ScriptedAnswer): void;
  /** What Teams knows of a person, by their id in the chat; nobody else is in the roster. */
  enrol(teamsUserId: string, member: Readonly<Record<string, unknown>>): void;
  close(): Promise<void>;
}

/** Starts a connector on 127.0.0.1. */
export async function startConnector(): Promise<Connector> {
  const ledger: LedgerEntry[] = [];
  const answers: ScriptedAnswer[] = [];
  const refusing = new Map<string, ScriptedAnswer>();
  const roster = new Map<string, Readonly<Record<string, unknown>>>();
  let rosterCalls = 0;
  let connections = 0;

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(request.url ?? "");
    const member = /\/v3\/conversations\/[^/]+\/members\/([^/]+)$/u.exec(path)?.[1];
    if (request.method === "GET" && member !== undefined) {
      rosterCalls += 1;
      const known = roster.get(member);
      if (known === undefined) send(response, 404, { error: { code: "MemberNotFound" } });
      else send(response, 200, { id: member, ...known });
      return;
    }
    const conversationId = /\/v3\/conversations\/([^/]+)\/activities/u.exec(path)?.[1];
    if (conversationId === undefined) {
      send(response, 404, { error: { code: "Unknown" } });
      return;
    }
    const refusal = refusing.get(conversationId);
    ledger.push({
      method: request.method ?? "",
      path,
      conversationId,
      authorization: request.headers.authorization,
      activity: activity.parse(JSON.parse(await textOf(request))),
      refused: refusal !== undefined,
    });
    answer(response, refusal ?? answers.shift(), `activity-${ledger.length}`);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((fault: unknown) => {
      send(response, 500, { error: String(fault) });
    });
  });
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/connector`,
    ledger,
    connections: () => connections,
    open: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => {
          if (error === null) resolve(count);
          else reject(error);
        });
      }),
    rosterCalls: () => rosterCalls,
    script: (...more) => answers.push(...more),
    refuse: (conversationId, refusal) => refusing.set(conversationId, refusal),
    enrol: (teamsUserId, known) => roster.set(teamsUserId, known),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(response: ServerResponse, scripted: ScriptedAnswer | undefined, id: string): void {
  const { status = 201, headers = {}, body = { id }, text, silence } = scripted ?? {};
  if (silence !== undefined) fallSilent(response, status, silence);
  else if (text === undefined) send(response, status, body, headers);
  else {
    // Where restify is loaded its own writeHead answers nothing, so the two calls cannot be chained.
    response.writeHead(status, headers);
    response.end(text);
  }
}

function fallSilent(
  response: ServerResponse,
  status: number,
  silence: NonNullable<ScriptedAnswer["silence"]>,
): void {
  switch (silence) {
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "for-ever":
      return;
    case "half-an-answer":
    case "half-for-ever":
      response.writeHead(status, { "content-type": "application/json", "content-length": 100 });
      response.write('{"id":', () => {
        if (silence === "half-an-answer") response.socket?.resetAndDestroy();
      });
      return;
    case "no-http":
      response.socket?.end("220 mail.northgate.example ready\r\n\r\n");
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString("utf8");
}
