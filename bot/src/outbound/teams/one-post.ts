import { z } from "zod";
import { PostFailedError } from "./post-failed";

/** What we need of a request of the SDK's pipeline. */
interface PipelineRequest {
  abortSignal?: AbortSignal;
  disableKeepAlive?: boolean;
}

type Next = (request: PipelineRequest) => Promise<unknown>;

interface Pipeline {
  removePolicy(which: { readonly name: string }): readonly unknown[];
  addPolicy(
    policy: {
      readonly name: string;
      sendRequest(request: PipelineRequest, next: Next): Promise<unknown>;
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

/**
 * Makes one call of a botbuilder connector client one request. The SDK repeats a POST up to three times
 * after a 5xx, a 429 or a reset, of which each may be a second delivery, and ignores its own options not
 * to; so its retry policy is taken out, and its redirects, which would carry the bot's token elsewhere.
 * Throws where the SDK has no such policies: then nothing is as this code believes.
 */
export function allowOnePost(connectorClient: unknown, deadlineMs: number): void {
  const { pipeline } = hasPipeline.parse(connectorClient).client;
  for (const name of ["defaultRetryPolicy", "redirectPolicy"]) {
    if (pipeline.removePolicy({ name }).length !== 1) {
      throw new Error(`The connector client has no ${name}: check it against this SDK version.`);
    }
  }
  // In the last phase before the wire, so that what fails here is the call itself.
  pipeline.addPolicy(
    { name: "onePost", sendRequest: (request, next) => onePost(request, next, deadlineMs) },
    { phase: "Sign" },
  );
}

async function onePost(request: PipelineRequest, next: Next, deadlineMs: number): Promise<unknown> {
  // Covers the answer's body too, which the SDK's own time-out does not.
  request.abortSignal = AbortSignal.timeout(deadlineMs);
  // Node's own agent drops idle connections early; the SDK's keeps them until the other side resets one.
  request.disableKeepAlive = true;
  try {
    return await next(request);
  } catch (cause) {
    throw new PostFailedError(cause);
  }
}
