import type { z } from "zod";

/** HTTP methods the API uses. */
export type Method = "GET" | "POST" | "PUT";

/** A route is data: the server mounts it, the tab calls it, and the API description is made from it. */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  /** `/api/schemes/:schemeId/people`: parameters begin with a colon. */
  readonly path: string;
  /** A sentence for the API description. */
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly response: Response;
  readonly status: 200 | 201;
  /** Whether the caller must say (`If-Match`) which version it decided on. */
  readonly ifMatch: boolean;
  /** The largest body, in bytes. */
  readonly bodyLimit: number;
  /** Fields of the query that hold what somebody typed: each travels in a header, since addresses are written down on the way. */
  readonly typed?: readonly string[];
  /** That it hands out much at once, of which a minute has few. */
  readonly isExport?: true;
}

/** The header in which a typed field of a query travels, percent-encoded (RFC 3986). */
export function typedHeader(field: string): string {
  return `near-peer-${field}`;
}

/** Most bodies are a few fields. */
export const SMALL_BODY = 64 * 1024;

/** Writes a route down with its types kept. */
export function route<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(data: Route<Params, Query, Body, Response>): Route<Params, Query, Body, Response> {
  return data;
}
