import type { ServerResponse } from "node:http";
import type { Problem, ProblemCode } from "../../contract";

/** What a handler answers: a value of its route's shape, or a problem. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: ProblemCode; readonly detail?: string };

/** The answer. */
export function answer<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** A problem, with something better to say than the general advice where there is. */
export function problem(code: ProblemCode, detail?: string): Reply<never> {
  return { ok: false, code, ...(detail === undefined ? {} : { detail }) };
}

/** Headers of everything the API sends: never kept by a browser or a proxy on the way. */
const API_HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
} as const;

/** Sends JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, { type: "application/json; charset=utf-8", value });
}

/** Sends a problem (RFC 9457). */
export function sendProblem(response: ServerResponse, sent: Problem): void {
  send(response, sent.status, { type: "application/problem+json; charset=utf-8", value: sent });
}

function send(
  response: ServerResponse,
  status: number,
  content: { type: string; value: unknown },
): void {
  const body = Buffer.from(JSON.stringify(content.value));
  response.writeHead(status, {
    ...API_HEADERS,
    "content-type": content.type,
    "content-length": body.byteLength,
  });
  response.end(body);
}
