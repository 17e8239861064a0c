import type { IncomingMessage, ServerResponse } from "node:http";
import type { Request, Response, Server } from "restify";
import type { z } from "zod";
import type { ProblemCode, Route } from "../../contract";
import type { OnBehalfOf } from "../../application/ports/directory";
import type { Meter } from "../../application/ports/meter";
import { tenantIdOf, type UserId } from "../../scheme/shared/ids";
import { problemOf } from "./problems";
import { readJson } from "./read-json";
import { sendJson, sendProblem, type Reply } from "./reply";

/** A request with everything parsed; the caller is a verified Teams person. */
export interface Call<Params, Query, Body> {
  readonly caller: UserId;
  /** The caller's own rights, for what is asked elsewhere in their name. */
  readonly onBehalfOf: OnBehalfOf;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The version the caller decided on; empty on routes that ask for none. */
  readonly ifMatch: string;
}

/** What a route does. */
export type Handler<R> =
  R extends Route<infer P, infer Q, infer B, infer A>
    ? (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Reply<z.input<A>>>
    : never;

/** What every route shares: who calls, what to do with a fault, and where it is counted. */
export interface Gate {
  readonly meter: Pick<Meter, "follow">;
  readonly signIn: (authorization: string | undefined) => Promise<UserId | undefined>;
  /** Notes a fault and gives the reference under which it can be found. */
  readonly noteFault: (
    fault: unknown,
    where: string,
  ) => { readonly reference: string; readonly storeDown: boolean };
}

/** Serves a route: who, what, and whether it fits its shape, before the handler; its shape again after. */
export function mount<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
>(
  server: Server,
  gate: Gate,
  route: Route<P, Q, B, A>,
  handler: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Reply<z.input<A>>>,
): void {
  const { method, path } = route;
  // Restify knows a handler without a callback by its being an async function.
  const serve = async (request: Request, response: Response) => {
    await gate.meter.follow("request", { method, route: path }, async (note) => {
      try {
        await handle(gate, route, handler, { request, response, params: request.params });
      } catch (fault) {
        const { reference, storeDown } = gate.noteFault(fault, `${method} ${path}`);
        sendProblem(response, problemOf(storeDown ? "try-again" : "went-wrong", { reference }));
      }
      note({ status: String(response.statusCode) });
    });
  };
  if (method === "GET") server.get(path, serve);
  else if (method === "PUT") server.put(path, serve);
  else server.post(path, serve);
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly params: unknown;
}

async function handle<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
>(
  gate: Gate,
  route: Route<P, Q, B, A>,
  handler: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Reply<z.input<A>>>,
  { request, response, params: rawParams }: Exchange,
): Promise<void> {
  const caller = await gate.signIn(request.headers.authorization);
  const fail = (code: ProblemCode, detail?: string): void => {
    sendProblem(response, problemOf(code, detail === undefined ? {} : { detail }));
  };
  if (caller === undefined) {
    fail("not-signed-in");
    return;
  }
  const read = await readJson(request, route.bodyLimit);
  if (!read.ok) {
    fail(read.code);
    return;
  }
  const params = route.params.safeParse({ ...Object(rawParams) });
  // An id of an impossible shape names nothing: it looks like any other that does not exist.
  if (!params.success) {
    fail("not-found");
    return;
  }
  const query = route.query.safeParse(queryOf(request));
  const body = route.body.safeParse(read.value);
  if (!query.success || !body.success) {
    fail("invalid-request", firstIssue(query.error ?? body.error));
    return;
  }
  const ifMatch = request.headers["if-match"] ?? "";
  if (route.ifMatch && ifMatch === "") {
    fail("version-required");
    return;
  }
  const reply = await handler({
    caller,
    onBehalfOf: rightsOf(caller, request.headers.authorization),
    params: params.data,
    query: query.data,
    body: body.data,
    ifMatch,
  });
  if (reply.ok) sendJson(response, route.status, route.response.parse(reply.value));
  else fail(reply.code, reply.detail);
}

/** The token was verified before: it is the caller's own. */
function rightsOf(caller: UserId, authorization = ""): OnBehalfOf {
  const token = authorization.replace(/^Bearer /i, "");
  return { tenantId: tenantIdOf(caller), accessToken: () => token };
}

function queryOf(request: IncomingMessage): Record<string, string> {
  const url = new URL(request.url ?? "/", "http://near-peer.invalid");
  return Object.fromEntries(url.searchParams);
}

/** The first thing that is wrong, by its name and not by its value. */
function firstIssue(error: z.ZodError | undefined): string {
  const issue = error?.issues[0];
  const where =
    issue === undefined || issue.path.length === 0 ? "The request" : issue.path.join(".");
  return `${where}: ${issue?.message ?? "not understood"}.`;
}
