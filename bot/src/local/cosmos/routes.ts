import { BadRequest, refusal, succeeded, type Answer } from "./answer";
import { runBatch } from "./batch";
import {
  createContainer,
  deleteContainer,
  findContainer,
  listContainers,
  listRanges,
  noContainer,
  readContainer,
  replaceContainer,
  type Container,
} from "./containers";
import { createDatabase, deleteDatabase, listDatabases, readDatabase } from "./databases";
import { readPartitionKey } from "./item-body";
import type { Partition } from "./item-table";
import {
  createItem,
  deleteItem,
  readItem,
  replaceItem,
  upsertItem,
  type Conditions,
} from "./items";
import { parseJson } from "./json-value";
import { patchItem } from "./patch";
import { planQuery, runQuery, type QueryHeaders } from "./queries";
import { isTrue, type CosmosRequest } from "./request";
import { containerRid } from "./resource-id";
import type { Target } from "./resource-path";
import type { Store } from "./store";

/**
 * Carries out one request on the store, in one transaction.
 * @throws BadRequest for what is not supported.
 */
export function carryOut(store: Store, request: CosmosRequest): Answer {
  const { target } = request;
  if (isBatch(request)) return inContainer(store, request, batch); // has its own transaction
  return store.transaction(() => onTarget(store, request, target), succeeded);
}

function onTarget(store: Store, request: CosmosRequest, target: Target): Answer {
  switch (target.kind) {
    case "account":
      return request.method === "GET" ? account(request) : unsupported(request);
    case "databases":
      return onDatabases(store, request);
    case "database":
      return onDatabase(store, request, target.database);
    case "containers":
      return onContainers(store, request, target.database);
    case "container":
    case "ranges":
    case "items":
    case "item":
      return inContainer(store, request, onContainerTarget);
  }
}

function account({ headers }: CosmosRequest): Answer {
  const location = { name: "Local", databaseAccountEndpoint: `http://${headers["host"] ?? ""}/` };
  return {
    status: 200,
    body: {
      id: "local",
      _rid: "local",
      _self: "",
      _dbs: "//dbs/",
      media: "//media/",
      addresses: "//addresses/",
      writableLocations: [location],
      readableLocations: [location],
      enableMultipleWriteLocations: false,
      userConsistencyPolicy: { defaultConsistencyLevel: "Session" },
    },
  };
}

function onDatabases(store: Store, request: CosmosRequest): Answer {
  if (request.method === "GET") return listDatabases(store);
  return isPlainPost(request) ? createDatabase(store, request.body) : unsupported(request);
}

function onDatabase(store: Store, request: CosmosRequest, id: string): Answer {
  if (request.method === "GET") return readDatabase(store, id);
  return request.method === "DELETE" ? deleteDatabase(store, id) : unsupported(request);
}

function onContainers(store: Store, request: CosmosRequest, database: string): Answer {
  if (request.method === "GET") return listContainers(store, database);
  return isPlainPost(request)
    ? createContainer(store, database, request.body)
    : unsupported(request);
}

type InContainer = (store: Store, request: CosmosRequest, container: Container) => Answer;

function inContainer(store: Store, request: CosmosRequest, work: InContainer): Answer {
  const { target } = request;
  if (!("container" in target)) return unsupported(request);
  const container = findContainer(store, target.database, target.container);
  if (container === undefined) return noContainer(target.container);
  const answer = work(store, request, container);
  // The SDK files session tokens under the id of the container they are for.
  const headers = {
    ...answer.headers,
    "x-ms-content-path": containerRid(container.database, container.rid),
  };
  return { ...answer, headers };
}

function onContainerTarget(store: Store, request: CosmosRequest, container: Container): Answer {
  const { target } = request;
  const { method, body } = request;
  if (target.kind === "items") return onItems(store, request, container);
  if (target.kind === "item")
    return onItem(partitionOf(store, request, container), target.id, request);
  if (method === "GET") {
    return target.kind === "ranges"
      ? listRanges(store, container)
      : readContainer(store, container);
  }
  if (target.kind === "ranges") return unsupported(request);
  if (method === "PUT") return replaceContainer(store, container, body);
  return method === "DELETE" ? deleteContainer(store, container) : unsupported(request);
}

function onItems(store: Store, request: CosmosRequest, container: Container): Answer {
  const { method, headers, body } = request;
  if (method !== "POST") return unsupported(request);
  if (isTrue(headers, "x-ms-cosmos-is-query-plan-request")) return planQuery(body);
  if (isTrue(headers, "x-ms-documentdb-isquery")) {
    return runQuery(store, container, body, queryHeaders(headers));
  }
  const at = partitionOf(store, request, container);
  const item = parseJson(body, "item");
  return isTrue(headers, "x-ms-documentdb-is-upsert")
    ? upsertItem(at, item, conditionsOf(headers))
    : createItem(at, item, conditionsOf(headers));
}

function onItem(at: Partition, id: string, request: CosmosRequest): Answer {
  const { method, body } = request;
  const conditions = conditionsOf(request.headers);
  if (method === "GET") return readItem(at, id, conditions);
  if (method === "DELETE") return deleteItem(at, id, conditions);
  if (method === "PUT") return replaceItem(at, id, { item: parseJson(body, "item"), conditions });
  if (method === "PATCH") return patchItem(at, id, { item: parseJson(body, "patch"), conditions });
  return unsupported(request);
}

function batch(store: Store, request: CosmosRequest, container: Container): Answer {
  const { target } = request;
  if (target.kind !== "items" || request.method !== "POST") return unsupported(request);
  if (!isTrue(request.headers, "x-ms-cosmos-batch-atomic")) {
    throw new BadRequest("Bulk operations are not supported by the local Cosmos server.");
  }
  return runBatch(partitionOf(store, request, container), request.body);
}

function partitionOf(store: Store, { headers }: CosmosRequest, container: Container): Partition {
  const key = headers["x-ms-documentdb-partitionkey"];
  if (key === undefined) throw new BadRequest("The request names no partition key.");
  return { store, container, key: readPartitionKey(key) };
}

function conditionsOf(headers: CosmosRequest["headers"]): Conditions {
  const { "if-match": ifMatch, "if-none-match": ifNoneMatch } = headers;
  return {
    ...(ifMatch !== undefined && { ifMatch }),
    ...(ifNoneMatch !== undefined && { ifNoneMatch }),
  };
}

function queryHeaders(headers: CosmosRequest["headers"]): QueryHeaders {
  const {
    "x-ms-documentdb-partitionkey": partitionKey,
    "x-ms-documentdb-partitionkeyrangeid": range,
    "x-ms-max-item-count": pageSize,
    "x-ms-continuation": token,
  } = headers;
  return {
    ...(partitionKey !== undefined && { partitionKey }),
    ...(range !== undefined && { range }),
    ...(pageSize !== undefined && { pageSize }),
    ...(token !== undefined && { token }),
  };
}

function isBatch({ headers }: CosmosRequest): boolean {
  return isTrue(headers, "x-ms-cosmos-is-batch-request");
}

function isPlainPost({ method, headers }: CosmosRequest): boolean {
  return method === "POST" && !isTrue(headers, "x-ms-documentdb-isquery");
}

function unsupported({ method, headers, target }: CosmosRequest): Answer {
  const query = isTrue(headers, "x-ms-documentdb-isquery") ? " with a query" : "";
  return refusal(
    400,
    `${method}${query} on the resource '${target.kind}' is not supported by the local Cosmos server.`,
  );
}
