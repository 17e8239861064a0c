import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { moveClock, showClock } from "./clock/clock-routes";
import { createDirectory } from "./directory/directory";
import { json, refusal, writeAnswer, type Answer } from "./http/answer";
import { whyRefused } from "./http/guard";
import { readJson } from "./http/read-json";
import type { LocalOptions } from "./options";
import { createPageFiles, type PageFiles } from "./page-files";
import { chatAnswer, createClient } from "./teams/client";
import { answerConnector } from "./teams/connector";
import { createLocalTeams, type LocalTeams } from "./teams/local-teams";
import { oneAtATime } from "./teams/one-at-a-time";

/** The local Teams: page, people, tokens, clock, connector. */
export interface Local {
  /** Answers every request under `/local`. Needs the raw body: mount it before any body parser. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Ends open pages and closes the file of chats. */
  close(): Promise<void>;
}

/** What the routes work with. */
interface House {
  readonly options: LocalOptions;
  readonly teams: LocalTeams;
  readonly client: ReturnType<typeof createClient>;
  readonly pageFiles: PageFiles;
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  /** The path after `/local/`, in decoded parts. */
  readonly path: readonly string[];
}

const NOTHING_HERE = refusal(404, "The local Teams has no such page.");
const NOBODY = refusal(
  404,
  "Nobody has this object id. GET /local/people lists those who can be chosen.",
);

/**
 * Makes the local Teams, for a machine without Azure (docs/operations.md, "Local mode"). It must be mounted
 * only outside production; it refuses every request that is not from this machine.
 * @throws Error when the file of chats cannot be opened.
 */
export function createLocal(options: LocalOptions): Local {
  const teams = createLocalTeams(options, createDirectory(options.people));
  const client = createClient(teams, oneAtATime());
  const house = { options, teams, client, pageFiles: createPageFiles(options.pageDir) };
  return {
    handle: async (request, response) => {
      const answer = await safely(house, request, response);
      if (answer !== undefined && !response.headersSent) writeAnswer(response, answer);
    },
    close: () => {
      teams.close();
      return Promise.resolve();
    },
  };
}

async function safely(
  house: House,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Answer | undefined> {
  try {
    const refused = whyRefused(request);
    if (refused !== undefined) return refusal(403, refused);
    const path = partsOf(request.url ?? "/");
    if (path === undefined) return refusal(400, "The address is not well formed.");
    return await route(house, { request, response, method: request.method ?? "GET", path });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    house.options.log("local-teams.failed", { method: request.method, reason });
    return refusal(500, `The local Teams could not do this: ${reason}`);
  }
}

/** The decoded parts after `/local`; nothing when the address is not well formed. */
function partsOf(url: string): readonly string[] | undefined {
  const pathname = /^[^?#]*/.exec(url)?.[0] ?? "";
  try {
    return pathname.split("/").slice(2).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

async function route(house: House, call: Call): Promise<Answer | undefined> {
  const [area] = call.path;
  if (area === "connector") return connector(house, call);
  if (area === "chat") return chat(house, call);
  return call.method === "GET" || call.method === "HEAD" ? show(house, call) : change(house, call);
}

async function show({ options, teams, pageFiles }: House, { path }: Call): Promise<Answer> {
  const [area, ...rest] = path;
  if (area === undefined) return { status: 308, headers: { location: "/local/" }, body: "" };
  if (rest.length > 0) return NOTHING_HERE;
  if (area === "people") return people(options.tenantId, teams);
  if (area === "clock") return showClock(options.clock);
  if (area === "unread") return json(200, { unread: teams.chats.unread() });
  return pageFiles(area);
}

async function change({ options, teams }: House, { request, method, path }: Call): Promise<Answer> {
  const [area, ...rest] = path;
  if (method !== "POST" || rest.length > 0) return NOTHING_HERE;
  if (area !== "token" && area !== "clock") return NOTHING_HERE;
  const body = await readJson(request);
  if (!body.ok) return refusal(body.status, body.detail);
  return area === "clock"
    ? moveClock(options.clock, body.value)
    : token(options, teams, body.value);
}

async function people(tenantId: string, teams: LocalTeams): Promise<Answer> {
  const accounts = await teams.directory.accounts();
  return json(200, {
    tenantId,
    people: accounts.map(({ oid, name, email, roles }) => ({ oid, name, email, roles })),
  });
}

const tokenSchema = z.strictObject({ oid: z.string() });

async function token(options: LocalOptions, teams: LocalTeams, body: unknown): Promise<Answer> {
  const wanted = tokenSchema.safeParse(body).data;
  if (wanted === undefined)
    return refusal(400, 'Send {"oid": "…"}, an object id of GET /local/people.');
  const account = await teams.directory.accountByOid(wanted.oid);
  if (account === undefined) return NOBODY;
  return json(200, { token: await options.issuer.issue(account) });
}

async function connector({ teams }: House, { request, method, path }: Call): Promise<Answer> {
  if (path[1] !== "v3") return NOTHING_HERE;
  const body = await readJson(request);
  if (!body.ok) return refusal(body.status, body.detail);
  return answerConnector(teams, { method, path: path.slice(2), body: body.value });
}

async function chat(house: House, call: Call): Promise<Answer | undefined> {
  const [, oid = "", ...rest] = call.path;
  const account = await house.teams.directory.accountByOid(oid);
  if (account === undefined) return NOBODY;
  const task = rest.join("/");
  if (call.method === "GET" && task === "messages") return chatAnswer(house.teams, account);
  if (call.method === "GET" && task === "events") {
    house.teams.live.open(account.oid, call.response);
    return undefined;
  }
  if (call.method !== "POST") return NOTHING_HERE;
  const body = await readJson(call.request);
  if (!body.ok) return refusal(body.status, body.detail);
  return house.client(account, { task, body: body.value });
}
