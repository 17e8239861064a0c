import { typedHeader, type Route } from "@near-peer/bot/contract";
import type { z } from "zod";
import { ApiProblem, problemFrom } from "./api-problem";

/** `{}` may be left out. */
type Part<Name extends string, Value> =
  Record<string, never> extends Value
    ? Readonly<Partial<Record<Name, Value>>>
    : Readonly<Record<Name, Value>>;

/** What a route is called with. `ifMatch` is the version that was decided on, where the route wants one. */
export type CallInput<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
> = Part<"params", z.input<Params>> &
  Part<"query", z.input<Query>> &
  Part<"body", z.input<Body>> & { readonly ifMatch?: string; readonly signal?: AbortSignal };

/** What the client needs of the outside. */
export interface Outside {
  /** A fresh access token; rejects where the person has to sign in. */
  token(): Promise<string>;
  fetch(path: string, init: RequestInit): Promise<Response>;
}

/** Calls a route of the contract and returns its parsed answer. Rejects with `ApiProblem`, or with the signal's reason. */
export type CallRoute = <
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  route: Route<Params, Query, Body, Answer>,
  input: CallInput<Params, Query, Body>,
) => Promise<z.output<Answer>>;

/** Makes the one function through which the page speaks to the server. */
export function createSchemeClient(outside: Outside): CallRoute {
  return async (route, input) => {
    const params = route.params.parse(input.params ?? {});
    const query = route.query.parse(input.query ?? {});
    if (route.ifMatch && input.ifMatch === undefined) {
      throw new Error(`${route.method} ${route.path} wants the version that was decided on`);
    }
    const [typed, asked] = apart(query, route.typed ?? []);
    const response = await answerOf(outside, pathFor(route.path, params, asked), {
      method: route.method,
      headers: { ...headersFor(route.method, await tokenFrom(outside), input.ifMatch), ...typed },
      ...(route.method === "GET"
        ? {}
        : { body: JSON.stringify(route.body.parse(input.body ?? {})) }),
      ...(input.signal === undefined ? {} : { signal: input.signal }),
    });
    const body = await bodyOf(response);
    if (!response.ok) throw problemFrom(response.status, body);
    const read = route.response.safeParse(body);
    if (!read.success) {
      throw new ApiProblem("unreadable-answer", { status: response.status, cause: read.error });
    }
    return read.data;
  };
}

async function tokenFrom(outside: Outside): Promise<string> {
  try {
    return await outside.token();
  } catch (cause) {
    throw new ApiProblem("sign-in-needed", { cause });
  }
}

async function answerOf(outside: Outside, path: string, init: RequestInit): Promise<Response> {
  try {
    return await outside.fetch(path, init);
  } catch (cause) {
    if (init.signal?.aborted === true) throw cause;
    throw new ApiProblem("no-connection", { cause });
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not ours: judged by its status
  }
}

function headersFor(method: string, token: string, ifMatch?: string): Record<string, string> {
  return {
    authorization: `Bearer ${token}`,
    accept: "application/json, application/problem+json",
    ...(method === "GET" ? {} : { "content-type": "application/json" }),
    ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
  };
}

/** What somebody typed goes into headers: addresses are written down on the way, and what is typed is often a name. */
function apart(
  query: unknown,
  typed: readonly string[],
): readonly [headers: Record<string, string>, asked: Record<string, string>] {
  const entries = plainEntries(query);
  const headers = entries
    .filter(([name]) => typed.includes(name))
    .map(([name, value]) => [typedHeader(name), encodeURIComponent(value)]);
  return [
    Object.fromEntries(headers),
    Object.fromEntries(entries.filter(([name]) => !typed.includes(name))),
  ];
}

/** Fills `:name` parts and adds the query; what is not text or a number is left out of the query. Throws on a missing part. */
export function pathFor(template: string, params: unknown, query: unknown): string {
  const values = new Map(plainEntries(params));
  const path = template.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`${template} needs ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(plainEntries(query)).toString();
  return search === "" ? path : `${path}?${search}`;
}

function plainEntries(value: unknown): [string, string][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]: [string, unknown]) =>
    typeof entry === "string" || typeof entry === "number" ? [[name, String(entry)]] : [],
  );
}
