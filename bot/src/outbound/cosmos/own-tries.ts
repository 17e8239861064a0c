import type { Next, PluginConfig, RequestContext, Response } from "@azure/cosmos";
import { cosmosStatus } from "./errors";

/** What the SDK calls a connection that was cut. */
const CUT: ReadonlySet<number | string | undefined> = new Set(["ECONNRESET", "EPIPE"]);

const TOO_MANY = 429;
/**
 * The longest pause that we keep because the store asks for it, in ms. It asks for as long as it takes until a share of what is paid for is
 * there again, which is well below a second; told of more, we ask again in between, since two such pauses in a turn would be the end of it.
 */
const LONGEST_PAUSE_MS = 1_500;

/**
 * The SDK repeats a read over a cut connection by itself, once a second and up to ten times, while somebody waits in a chat;
 * connections that lay idle for some minutes are cut all the time. Told of another error it leaves that to us
 * (`withPatience`), who try again within a few hundredths of a second. Where the store says "too many requests" (429) it is the SDK that waits.
 */
async function plugin<Body>(
  context: RequestContext,
  _node: unknown,
  next: Next<Body>,
): Promise<Response<Body>> {
  try {
    return await next(context);
  } catch (failure) {
    if (asksForTooLong(failure)) failure.retryAfterInMs = LONGEST_PAUSE_MS;
    if (!CUT.has(cosmosStatus(failure))) throw failure;
    throw new Error("The connection to the store was cut.", { cause: failure });
  }
}

/** An answer of the store as the SDK throws it, which reads there how long to wait. */
function asksForTooLong(failure: unknown): failure is { retryAfterInMs: number } {
  if (cosmosStatus(failure) !== TOO_MANY || typeof failure !== "object" || failure === null) {
    return false;
  }
  return "retryAfterInMs" in failure && Number(failure.retryAfterInMs) > LONGEST_PAUSE_MS;
}

/** The SDK's hook for that. */
export const ownTries: PluginConfig = { on: "request", plugin };
