import { createHash } from "node:crypto";
import { openSync, writeSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { endWithParent, givenOptions, sayReady } from "../processes/in-child";
import { Answers, type RuleAnswer } from "./answers";
import {
  connectorOptions,
  connectorSettings,
  type ConnectorCounts,
  type LedgerLine,
} from "./protocol";

/**
 * A Bot Framework connector in a process of its own. What reaches it is written into the ledger before it is answered,
 * so that what a killed product did not get to know stands there all the same. `PUT /control` changes what it does,
 * `GET /control` tells its counts; all else is the connector's own paths.
 */
const { ledgerFile, port, seed } = connectorOptions.parse(givenOptions());
const ledger = openSync(ledgerFile, "a");
const answers = new Answers(seed);
const roster = new Map<string, Readonly<Record<string, unknown>>>();
const counts: { -readonly [Name in keyof ConnectorCounts]: number } = {
  posts: 0,
  taken: 0,
  throttled: 0,
  inHand: 0,
  mostInHand: 0,
  rosterCalls: 0,
};

const activity = z.looseObject({
  type: z.string().default(""),
  summary: z.string().default(""),
  text: z.unknown().optional(),
  attachments: z.unknown().optional(),
  recipient: z.looseObject({ id: z.string().default("") }).prefault({}),
  replyToId: z.string().optional(),
});

const ACTIVITIES = /\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/u;
const MEMBER = /\/v3\/conversations\/[^/]+\/members\/([^/]+)$/u;

function now(): number {
  return performance.timeOrigin + performance.now();
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString("utf8");
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}

function control(request: IncomingMessage, response: ServerResponse, body: string): void {
  if (request.method === "PUT") {
    const settings = connectorSettings.parse(JSON.parse(body));
    answers.set(settings);
    for (const [id, member] of Object.entries(settings.roster ?? {})) roster.set(id, member);
  }
  send(response, 200, counts);
}

function isTaken({ status, cut, taken }: RuleAnswer): boolean {
  if (taken !== undefined) return taken;
  if (cut === "reset-before") return false;
  return cut !== "no" || (status >= 200 && status < 300);
}

/** Writes a POST down. Synchronously: what comes after may be the death of whoever sent it, never our own. */
function note(
  request: IncomingMessage,
  to: { readonly chat: string; readonly replyTo: string | undefined },
  text: string,
): RuleAnswer {
  const { type, summary, recipient, replyToId, ...rest } = activity.parse(JSON.parse(text));
  const at = now();
  const answer = answers.to(to.chat, at, request.headers.authorization ?? "");
  const content = JSON.stringify([rest.text ?? null, rest.attachments ?? null]);
  const line: LedgerLine = {
    at,
    method: request.method === "PUT" ? "PUT" : "POST",
    chat: to.chat,
    recipient: recipient.id,
    hash: createHash("sha256").update(content).digest("base64url").slice(0, 16),
    summary,
    type,
    reply: to.replyTo !== undefined || replyToId !== undefined,
    clientRequestId: String(request.headers["x-ms-client-request-id"] ?? ""),
    bytes: text.length,
    status: answer.cut === "no" ? answer.status : 0,
    retryAfter: answer.headers["retry-after"],
    taken: isTaken(answer),
  };
  writeSync(ledger, `${JSON.stringify(line)}\n`);
  counts.posts += 1;
  if (line.taken) counts.taken += 1;
  if (line.status === 429) counts.throttled += 1;
  return answer;
}

async function carryOut(
  request: IncomingMessage,
  response: ServerResponse,
  answer: RuleAnswer,
): Promise<void> {
  const delayMs = answers.delayMs + answer.delayMs;
  if (delayMs > 0 && answer.cut !== "reset-before") await pause(delayMs);
  switch (answer.cut) {
    case "silence":
      await new Promise((resolve) => response.once("close", resolve));
      return;
    case "reset-before":
    case "reset-after":
      request.socket.resetAndDestroy();
      return;
    case "half":
      response.writeHead(answer.status, {
        "content-type": "application/json",
        "content-length": 100,
      });
      response.write('{"id":', () => request.socket.resetAndDestroy());
      return;
    case "no": {
      const body = answer.body ?? { id: `activity-${counts.posts}` };
      send(response, answer.status, body, answer.headers);
    }
  }
}

async function answerRoster(response: ServerResponse, member: string): Promise<void> {
  counts.rosterCalls += 1;
  if (answers.delayMs > 0) await pause(answers.delayMs);
  const known = roster.get(member);
  if (known === undefined) send(response, 404, { error: { code: "MemberNotFound" } });
  else send(response, 200, { id: member, ...known });
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = decodeURIComponent(request.url ?? "");
  const text = await textOf(request);
  if (path === "/control") {
    control(request, response, text);
    return;
  }
  if (path === "/token") {
    const { status, body } = answers.token();
    send(response, status, body);
    return;
  }
  const member = MEMBER.exec(path)?.[1];
  if (request.method === "GET" && member !== undefined) {
    await answerRoster(response, member);
    return;
  }
  const [, chat, replyTo] = ACTIVITIES.exec(path) ?? [];
  if (chat === undefined || (request.method !== "POST" && request.method !== "PUT")) {
    send(response, 404, { error: { code: "Unknown" } });
    return;
  }
  counts.inHand += 1;
  counts.mostInHand = Math.max(counts.mostInHand, counts.inHand);
  try {
    await carryOut(request, response, note(request, { chat, replyTo }, text));
  } finally {
    counts.inHand -= 1;
  }
}

const server = createServer((request, response) => {
  serve(request, response).catch((fault: unknown) => {
    process.stderr.write(`${String(fault)}\n`);
    response.destroy();
  });
});
endWithParent();
server.listen(port ?? 0, "127.0.0.1", () => {
  sayReady({ port: (server.address() as AddressInfo).port });
});
