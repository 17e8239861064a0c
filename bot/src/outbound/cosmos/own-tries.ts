import type { Next, PluginConfig, RequestContext, Response } from "@azure/cosmos";
import { cosmosStatus } from "./errors";

/** What the SDK calls a connection that was cut. */
const CUT: ReadonlySet<number | string | undefined> = new Set(["ECONNRESET", "EPIPE"]);

/**
 * The SDK repeats a read over a cut connection by itself, once a second and up to ten times, while somebody waits in a chat;
 * connections that lay idle for some minutes are cut all the time. Told of another error it leaves that to us
 * (`withPatience`), who try again within a few hundredths of a second.
 */
async function plugin<Body>(
  context: RequestContext,
  _node: unknown,
  next: Next<Body>,
): Promise<Response<Body>> {
  try {
    return await next(context);
  } catch (failure) {
    if (!CUT.has(cosmosStatus(failure))) throw failure;
    throw new Error("The connection to the store was cut.", { cause: failure });
  }
}

/** The SDK's hook for that. */
export const ownTries: PluginConfig = { on: "request", plugin };
