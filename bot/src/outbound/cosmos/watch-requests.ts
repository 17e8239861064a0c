import type { Next, PluginConfig, RequestContext, Response } from "@azure/cosmos";
import { cosmosStatus } from "./errors";

/** One answer of the store, or that none came. */
export interface StoreAnswer {
  /** Container and kind of request: `outbox.batch`. */
  readonly operation: string;
  /** An HTTP status, or a code of the network or of the SDK (`ECONNRESET`). */
  readonly status: string;
  /** In request units; 0 where the store did not say. */
  readonly charge: number;
  /** The `date` header: when the store answered, by its own clock. */
  readonly date?: string;
  /** By this machine's steady clock (`performance.now()`). */
  readonly askedAt: number;
  readonly answeredAt: number;
}

/** Told of every request to the store that really went out, the SDK's own tries included. */
export type OnAnswer = (answer: StoreAnswer) => void;

/** The SDK's hook for that. */
export function watchRequests(onAnswer: OnAnswer): readonly PluginConfig[] {
  async function plugin<Body>(
    context: RequestContext,
    _node: unknown,
    next: Next<Body>,
  ): Promise<Response<Body>> {
    const askedAt = performance.now();
    const tell = (status: string, headers: unknown) => {
      const answeredAt = performance.now();
      onAnswer({ operation: operationOf(context), status, askedAt, answeredAt, ...heard(headers) });
    };
    try {
      const response = await next(context);
      tell(String(response.code ?? "unknown"), response.headers);
      return response;
    } catch (failure) {
      tell(String(cosmosStatus(failure) ?? "unknown"), headersOf(failure));
      throw failure;
    }
  }
  return [{ on: "request", plugin }];
}

/** What is no document's (how a container is keyed, where the account is) is named by its kind. */
function operationOf({ path = "", operationType, resourceType }: RequestContext): string {
  const documents = /dbs\/[^/]+\/colls\/([^/]+)\/docs/.exec(path)?.[1];
  return `${documents ?? resourceType ?? "account"}.${operationType ?? "other"}`;
}

function headersOf(failure: unknown): unknown {
  return typeof failure === "object" && failure !== null && "headers" in failure
    ? failure.headers
    : undefined;
}

function heard(headers: unknown): Pick<StoreAnswer, "charge" | "date"> {
  if (typeof headers !== "object" || headers === null) return { charge: 0 };
  const named = new Map<string, unknown>(Object.entries(headers));
  const charge = Number(named.get("x-ms-request-charge") ?? 0);
  const date = named.get("date");
  return {
    charge: Number.isFinite(charge) ? charge : 0,
    ...(typeof date === "string" ? { date } : {}),
  };
}
