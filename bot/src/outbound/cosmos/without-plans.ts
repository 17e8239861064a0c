import type { Next, PluginConfig, RequestContext, Response } from "@azure/cosmos";

/** By this header the SDK asks the gateway how to run a query over several partitions. */
const ASKS_FOR_A_PLAN = "x-ms-cosmos-is-query-plan-request";

/** Made once: an error of its own for each query would cost more than the rest of asking it. */
const NOT_BY_PLAN = new Error("A query within one partition key was to be run by a plan.");

/**
 * The SDK asks for a plan beside every query, in case the store should refuse to run it without one. Within one partition
 * key it never does, so there the question is kept back: it would double the requests of every turn and page. Should
 * a plan be needed after all, the query fails with this error.
 */
async function plugin<Body>(
  context: RequestContext,
  _node: unknown,
  next: Next<Body>,
): Promise<Response<Body>> {
  const { headers = {}, options } = context;
  if (headers[ASKS_FOR_A_PLAN] !== undefined && "partitionKey" in options) {
    throw NOT_BY_PLAN;
  }
  return next(context);
}

/** The SDK's hook for that. */
export const withoutPlans: PluginConfig = { on: "request", plugin };
