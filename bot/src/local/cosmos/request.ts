import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { BadRequest } from "./answer";
import { MAX_BYTES } from "./item-body";
import { readTarget, type Target } from "./resource-path";

/** A request as it came, and what its path names. Header names are in lower case. */
export type CosmosRequest = {
  readonly method: string;
  readonly target: Target;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Headers that start with x-ms- and are understood, or change nothing that can be seen here. */
const KNOWN = new Set(
  `x-ms-date x-ms-version x-ms-useragent x-ms-activity-id x-ms-max-item-count x-ms-continuation
  x-ms-session-token x-ms-consistency-level x-ms-offer-throughput
  x-ms-cosmos-offer-autopilot-settings x-ms-cosmos-sdk-supportedcapabilities
  x-ms-cosmos-correlated-activityid x-ms-cosmos-allow-tentative-writes
  x-ms-cosmos-is-query-plan-request x-ms-cosmos-query-version
  x-ms-cosmos-supported-query-features x-ms-cosmos-is-batch-request x-ms-cosmos-batch-atomic
  x-ms-documentdb-partitionkey x-ms-documentdb-partitionkeyrangeid x-ms-documentdb-isquery
  x-ms-documentdb-is-upsert x-ms-documentdb-responsecontinuationtokenlimitinkb
  x-ms-documentdb-query-enablecrosspartition
  x-ms-documentdb-query-parallelizecrosspartitionquery`.split(/\s+/),
);

const REFUSED = ["a-im", "prefer", "if-modified-since", "if-unmodified-since", "content-encoding"];

/**
 * Reads what a request asks.
 * @throws BadRequest for a resource or a header feature this server does not have, naming it.
 */
export function readRequest(
  { method = "", url = "" }: IncomingMessage,
  headers: CosmosRequest["headers"],
  body: string,
): CosmosRequest {
  checkHeaders(headers);
  return { method, target: readTarget(url), headers, body };
}

function checkHeaders(headers: CosmosRequest["headers"]): void {
  const unknown = Object.keys(headers).find(
    (name) => REFUSED.includes(name) || (name.startsWith("x-ms-") && !KNOWN.has(name)),
  );
  if (unknown !== undefined) {
    throw new BadRequest(`The header ${unknown} is not supported by the local Cosmos server.`);
  }
}

/** The headers of a message with one text each. */
export function flatHeaders({ headers }: IncomingMessage): CosmosRequest["headers"] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]),
  );
}

/** Whether a header is set to true, in any case. */
export function isTrue(headers: CosmosRequest["headers"], name: string): boolean {
  return headers[name]?.toLowerCase() === "true";
}

/** The body of a message; undefined when it has more than 2 MB (it is then read and dropped). */
export async function readBody(message: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message) {
    const part = z.instanceof(Buffer).parse(chunk);
    bytes += part.length;
    if (bytes <= MAX_BYTES) chunks.push(part);
  }
  return bytes > MAX_BYTES ? undefined : Buffer.concat(chunks).toString();
}
