import type { IncomingMessage, ServerResponse } from "node:http";
import type { Request, Response, Server } from "restify";
import type { z } from "zod";
import type { ProblemCode, Route } from "../../contract";
import type { OnBehalfOf } from "../../application/ports/directory";
import type { Meter } from "../../application/ports/meter";
import { tenantIdOf, type UserId } from "../../scheme/shared/ids";
import { addressOf } from "./address";
import type { CallRates } from "./call-rates";
import type { CursorSeal } from "./cursor-seal";
import { problemOf } from "./problems";
import { readJson } from "./read-json";
import { readQuery } from "./read-query";
import { sendJson, sendProblem, type Reply } from "./reply";
import { boundTo, isInPages, withSealedNext } from "./sealed-pages";

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
  /** How much one person, and one address that fails to sign in, may ask. */
  readonly rates: CallRates;
  /** Seals the places at which lists go on. */
  readonly cursors: CursorSeal;
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
  const fail = (code: ProblemCode, detail?: string): void => {
    sendProblem(response, problemOf(code, detail === undefined ? {} : { detail }));
  };
  const caller = await callerAt(gate, route, { request, response });
  if (caller === undefined) return;
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
  const asked = askedFor(gate, route, { caller, request });
  if (!asked.ok) {
    fail("invalid-request", `${asked.why}.`);
    return;
  }
  const query = route.query.safeParse(asked.fields);
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
  if (reply.ok) sendJson(response, route.status, asked.sealed(route.response.parse(reply.value)));
  else fail(reply.code, reply.detail);
}

/** Who calls, where they are signed in and have not called too often; else it is answered, and undefined. */
async function callerAt(
  gate: Gate,
  { method, isExport }: Route,
  { request, response }: Pick<Exchange, "request" | "response">,
): Promise<UserId | undefined> {
  const caller = await gate.signIn(request.headers.authorization);
  const kind = isExport === true ? "exports" : method === "GET" ? "reads" : "writes";
  const waitS =
    caller === undefined
      ? gate.rates.ofFailedSignIn(addressOf(request))
      : gate.rates.ofPerson(caller, kind);
  if (caller !== undefined && waitS === 0) return caller;
  if (waitS > 0) response.setHeader("retry-after", String(waitS));
  sendProblem(response, problemOf(waitS > 0 ? "too-many-calls" : "not-signed-in"));
  return undefined;
}

/** The query with its cursor opened, and how its answer is sealed again; or what is wrong with it. */
function askedFor(
  gate: Gate,
  route: Route,
  { caller, request }: { readonly caller: UserId; readonly request: IncomingMessage },
) {
  const raw = readQuery(request, route);
  if (!raw.ok) return raw;
  const { fields } = raw;
  if (!isInPages(route)) return { ok: true, fields, sealed: (value: unknown) => value } as const;
  const bound = boundTo(caller, request, fields);
  const sealed = (value: unknown) => withSealedNext(value, gate.cursors, bound);
  const { cursor } = fields;
  if (cursor === undefined) return { ok: true, fields, sealed } as const;
  const place = gate.cursors.open(cursor, bound);
  if (place === undefined)
    return { ok: false, why: "cursor: ask for the first page again" } as const;
  return { ok: true, fields: { ...fields, cursor: place }, sealed } as const;
}

/** The token was verified before: it is the caller's own. */
function rightsOf(caller: UserId, authorization = ""): OnBehalfOf {
  const token = authorization.replace(/^Bearer /i, "");
  return { tenantId: tenantIdOf(caller), accessToken: () => token };
}

/** The first thing that is wrong, by its name and not by its value. */
function firstIssue(error: z.ZodError | undefined): string {
  const issue = error?.issues[0];
  const where =
    issue === undefined || issue.path.length === 0 ? "The request" : issue.path.join(".");
  return `${where}: ${issue?.message ?? "not understood"}.`;
}
