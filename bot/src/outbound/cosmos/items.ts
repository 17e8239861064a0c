import type { Container, JSONValue } from "@azure/cosmos";
import { inSlices } from "../../application/in-slices";
import type { AllPartitionsQuery, CatalogueQuery, OnePartitionQuery } from "./catalogue";
import type { Cosmos } from "./open-cosmos";
import { repeatable } from "./patience";

/** The values of a query's parameters, by name without the `@`. */
export type Parameters = Readonly<Record<string, JSONValue>>;

/** Where a document is. */
export interface ItemPlace {
  readonly container: Container;
  readonly id: string;
  readonly partitionKey: string;
}

/** A document as it is stored; undefined where there is none (any more). Throws where the store is down. */
export async function readItem({ container, id, partitionKey }: ItemPlace): Promise<unknown> {
  const { resource } = await repeatable(`read ${container.id}/${id}`, () =>
    container.item(id, partitionKey).read<{ readonly id: string }>(),
  );
  return resource;
}

/** What a query finds within one partition key; all of it. */
export function queryPartition(
  cosmos: Cosmos,
  query: OnePartitionQuery,
  partitionKey: string,
  parameters: Parameters = {},
): Promise<readonly unknown[]> {
  return fetchAll(cosmos, query, parameters, partitionKey);
}

/** The same, each document as `read` gives it; other work comes in between. @throws what `read` throws. */
export async function readPartition<Value>(
  cosmos: Cosmos,
  { query, partitionKey, parameters = {} }: PartitionSearch,
  read: (document: unknown) => Value,
): Promise<readonly Value[]> {
  const spec = specOf(query, parameters);
  const options = { partitionKey, maxItemCount: A_FEW };
  const pages = await repeatable(`query ${query.container}: ${query.text}`, async () => {
    const found = cosmos.container(query.container).items.query<unknown>(spec, options);
    const some: (readonly unknown[])[] = [];
    while (found.hasMoreResults()) some.push((await found.fetchNext()).resources);
    return some;
  });
  return inSlices(pages.flat(), (document) => [read(document)]);
}

/** What a query finds, as it all was at one moment; undefined where the store gives it in more than one page. */
export async function queryOnePage(
  cosmos: Cosmos,
  { query, partitionKey, parameters = {} }: PartitionSearch,
): Promise<readonly unknown[] | undefined> {
  const spec = specOf(query, parameters);
  return repeatable(`query ${query.container}: ${query.text}`, async () => {
    const options = { partitionKey, maxItemCount: PAGE };
    const found = cosmos.container(query.container).items.query<unknown>(spec, options);
    const { resources, hasMoreResults } = await found.fetchNext();
    return hasMoreResults ? undefined : resources;
  });
}

/** A query within one partition key. */
export interface PartitionSearch {
  readonly query: OnePartitionQuery;
  readonly partitionKey: string;
  readonly parameters?: Parameters | undefined;
}

/** What a query finds over all partition keys. */
export function queryEverywhere(
  cosmos: Cosmos,
  query: AllPartitionsQuery,
  parameters: Parameters = {},
): Promise<readonly unknown[]> {
  return fetchAll(cosmos, query, parameters);
}

/** What the store runs over all partition keys by a plan alone. */
const NEEDS_A_PLAN = /\bTOP\b|\b(?:COUNT|MIN|MAX|SUM)\(|\bORDER BY\b/u;

const PAGE = 1_000;
/** Whoever waits for an answer in a chat is not kept waiting by a whole scheme that is being read. */
const A_FEW = 200;

function specOf({ text }: CatalogueQuery, parameters: Parameters) {
  return {
    query: text,
    parameters: Object.entries(parameters).map(([name, value]) => ({ name: `@${name}`, value })),
  };
}

async function fetchAll(
  cosmos: Cosmos,
  query: CatalogueQuery,
  parameters: Parameters,
  partitionKey?: string,
): Promise<readonly unknown[]> {
  const spec = specOf(query, parameters);
  const options = {
    maxItemCount: PAGE,
    // Else the SDK asks without the plan first, and is refused: each time a request and an error more.
    ...(partitionKey === undefined
      ? { forceQueryPlan: NEEDS_A_PLAN.test(query.text) }
      : { partitionKey }),
  };
  const { resources } = await repeatable(`query ${query.container}: ${query.text}`, () =>
    cosmos.container(query.container).items.query<unknown>(spec, options).fetchAll(),
  );
  return resources;
}
