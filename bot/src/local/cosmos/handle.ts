import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { BadRequest, refusal, type Answer } from "./answer";
import { isSignedBy } from "./authorisation";
import { takeFault, type Fault } from "./faults";
import { flatHeaders, readBody, readRequest, type CosmosRequest } from "./request";
import { readAddress } from "./resource-path";
import { carryOut } from "./routes";
import type { Store } from "./store";

/** What answers requests: the store, its key and the failures still to be injected. */
type Service = {
  readonly store: Store;
  readonly key: string;
  readonly faults: readonly Fault[];
};

/** Answers one request, or cuts its socket when a fault says so. Rejects only if that fails. */
export async function handle(
  service: Service,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(message);
  if (body === undefined) {
    send(service.store, response, refusal(413, "A request has at most 2 MB."));
    return;
  }
  const headers = flatHeaders(message);
  const { method = "", url: path = "" } = message;
  const fault = takeFault(service.faults, { method, path, headers, body });
  if (fault === undefined) {
    send(service.store, response, answerTo(service, message, { headers, body }));
    return;
  }
  await befall(fault, service, response, () => answerTo(service, message, { headers, body }));
}

/** Lets a failure happen to a request that would be answered so. */
async function befall(
  fault: Fault,
  { store }: Service,
  response: ServerResponse,
  answered: () => Answer,
): Promise<void> {
  if ("status" in fault) {
    const injected = refusal(fault.status, "Injected for a test.");
    send(store, response, { ...injected, ...(fault.headers && { headers: fault.headers }) });
    return;
  }
  if ("delayMs" in fault) {
    await pause(fault.delayMs);
    send(store, response, answered());
    return;
  }
  if (fault.drop === "after") answered();
  response.socket?.destroy();
}

function answerTo(
  { store, key }: Service,
  message: IncomingMessage,
  { headers, body }: Pick<CosmosRequest, "headers" | "body">,
): Answer {
  try {
    const { method = "", url = "" } = message;
    const { "x-ms-date": date = "", authorization = "" } = headers;
    if (!isSignedBy(key, { method, address: readAddress(url), date, authorization })) {
      return refusal(401, "The request is not signed with the key of this server.");
    }
    return carryOut(store, readRequest(message, headers, body));
  } catch (error) {
    if (error instanceof BadRequest) return refusal(400, error.message);
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return refusal(500, `The local Cosmos server failed: ${reason}`);
  }
}

function send(store: Store, response: ServerResponse, { status, body, headers }: Answer): void {
  const text = body === undefined ? "" : JSON.stringify(body);
  const lsn = store.lastNumber();
  response.writeHead(status, {
    ...(body !== undefined && { "content-type": "application/json" }),
    "content-length": Buffer.byteLength(text),
    "x-ms-activity-id": randomUUID(),
    "x-ms-request-charge": String(chargeOf(response.req, text)),
    "x-ms-session-token": `0:-1#${lsn}`,
    lsn: String(lsn),
    ...headers,
  });
  response.end(text);
}

/** Rough, by rules of thumb: a kilobyte that is read costs one, a query two besides, a kilobyte that is written five. */
function chargeOf({ method, headers }: IncomingMessage, text: string): number {
  const kilobytes = Math.max(1, Math.ceil(text.length / 1024));
  // What a query will need is told for nothing.
  if (headers["x-ms-cosmos-is-query-plan-request"] !== undefined) return 0;
  if (headers["x-ms-documentdb-isquery"] !== undefined) return 2 + kilobytes;
  return (method === "GET" ? 1 : 5) * kilobytes;
}
