import { createHash } from "node:crypto";
import { z } from "zod";
import { BadRequest } from "../answer";

const place = z.strictObject({
  of: z.string(),
  after: z.int(),
  key: z.unknown().optional(),
  skip: z.int(),
  take: z.int(),
});

/**
 * Where a page ended: the number of its last item (and its sort key), how many are still to be
 * skipped and taken. Positions, not counts of rows, so that writes between two pages move nothing.
 */
export type Place = {
  readonly after: number;
  readonly key?: unknown;
  readonly skip: number;
  readonly take: number;
};

const MAX_TOKEN = 8_192; // what fits in a header

/** What ties a token to its query: a digest of everything that decides the result. */
export function digestOf(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 16);
}

/** A continuation token. @throws BadRequest when a long sort key makes it too large for a header. */
export function writeToken(of: string, at: Place): string {
  const token = Buffer.from(JSON.stringify({ of, ...at })).toString("base64url");
  if (token.length > MAX_TOKEN) throw new BadRequest("The sort key is too long to page by.");
  return token;
}

/** Reads a token. @throws BadRequest when it is none of ours, or one of another query. */
export function readToken(of: string, token: string): Place {
  const read = place.safeParse(parsed(token));
  if (!read.success) throw new BadRequest("The continuation token is not one of this server.");
  if (read.data.of !== of) throw new BadRequest("The continuation token is of another query.");
  return read.data;
}

function parsed(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, "base64url").toString());
  } catch {
    return undefined; // refused with any other token that is not ours
  }
}
