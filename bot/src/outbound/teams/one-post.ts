import type { Agent } from "node:http";
import { z } from "zod";
import { attempts, type Answer } from "./attempt";
import type { Connections } from "./connections";
import { readAnswer } from "./read-answer";

/** What we need of a request of the SDK's pipeline. */
interface PipelineRequest {
  readonly url: string;
  abortSignal?: AbortSignal;
  agent?: Agent;
  streamResponseStatusCodes?: Set<number> | undefined;
}

/** What we need of a response of it. */
interface PipelineResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
  readonly readableStreamBody?: NodeJS.ReadableStream | undefined;
  bodyAsText?: string | null;
}

type Next = (request: PipelineRequest) => Promise<PipelineResponse>;

interface Pipeline {
  removePolicy(which: { readonly name: string }): readonly unknown[];
  addPolicy(
    policy: {
      readonly name: string;
      sendRequest(request: PipelineRequest, next: Next): Promise<PipelineResponse>;
    },
    where: { readonly phase: "Sign" },
  ): void;
}

const hasPipeline = z.object({
  client: z.object({
    pipeline: z.custom<Pipeline>(
      (value) =>
        typeof value === "object" &&
        value !== null &&
        "removePolicy" in value &&
        "addPolicy" in value,
    ),
  }),
});

/** What a connector client's requests go through. */
export interface Wire {
  readonly connections: Connections;
  /** How long one request may take in all: the connection, the answer and its body. */
  readonly deadlineMs: number;
  /** Told of each request that belongs to somebody's turn. */
  readonly onReply: () => void;
  /** Told where the connector did not accept the bot's own token. */
  readonly onTokenRefused: () => void;
}

/** Nothing was sent: whoever wanted to may not begin any more. */
class TooLateError extends Error {
  override readonly name = "TooLateError";
}

/** Repeats, redirects, and unpacking of answers, of which a few bytes may become many. */
const NOT_WANTED = ["defaultRetryPolicy", "redirectPolicy", "decompressResponsePolicy"];

/**
 * Makes one call of a botbuilder connector client one request. The SDK repeats a POST up to three times
 * after a 5xx, a 429 or a reset, of which each may be a second delivery, and ignores its own options not
 * to; so its retry policy is taken out, and its redirects, which would carry the bot's token elsewhere.
 * Throws where the SDK has no such policies: then nothing is as this code believes.
 */
export function allowOnePost(connectorClient: unknown, wire: Wire): void {
  const { pipeline } = hasPipeline.parse(connectorClient).client;
  for (const name of NOT_WANTED) {
    if (pipeline.removePolicy({ name }).length !== 1) {
      throw new Error(`The connector client has no ${name}: check it against this SDK version.`);
    }
  }
  // In the last phase before the wire, with the bot's token already on it.
  pipeline.addPolicy(
    { name: "onePost", sendRequest: (request, next) => onePost(request, next, wire) },
    { phase: "Sign" },
  );
}

async function onePost(
  request: PipelineRequest,
  next: Next,
  { connections, deadlineMs, onReply, onTokenRefused }: Wire,
): Promise<PipelineResponse> {
  const attempt = attempts.getStore();
  if (attempt === undefined) onReply();
  else if (!attempt.mayBegin()) {
    attempt.tooLate = true;
    throw new TooLateError("The time to begin this attempt is over.");
  }
  const deadline = new AbortController();
  const timer = setTimeout(() => {
    deadline.abort();
  }, deadlineMs);
  request.abortSignal = deadline.signal;
  // Somebody else's agent, such as a proxy's, does not say when bytes leave: then they may have, at once.
  if (request.agent === undefined) request.agent = connections.agentFor(request.url);
  else if (attempt !== undefined) attempt.left = true;
  // The SDK would read without end.
  request.streamResponseStatusCodes = new Set([Number.POSITIVE_INFINITY]);
  try {
    const response = await next(request);
    const answer = await readAnswer(response);
    if (attempt !== undefined) attempt.answer = answer;
    if (answer.status === 401) onTokenRefused();
    return unstreamed(request, response, answer);
  } finally {
    clearTimeout(timer);
  }
}

/** The response as the SDK goes on with it. What was taken is taken, also where its body cannot be read. */
function unstreamed(
  request: PipelineRequest,
  response: PipelineResponse,
  { body, whole }: Answer,
): PipelineResponse {
  request.streamResponseStatusCodes = undefined;
  return {
    ...response,
    readableStreamBody: undefined,
    bodyAsText: whole && isJson(body) ? body : "",
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
