import type { Container, JSONValue } from "@azure/cosmos";
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

/** What a query finds over all partition keys. */
export function queryEverywhere(
  cosmos: Cosmos,
  query: AllPartitionsQuery,
  parameters: Parameters = {},
): Promise<readonly unknown[]> {
  return fetchAll(cosmos, query, parameters);
}

const PAGE = 1_000;

async function fetchAll(
  cosmos: Cosmos,
  query: CatalogueQuery,
  parameters: Parameters,
  partitionKey?: string,
): Promise<readonly unknown[]> {
  const spec = {
    query: query.text,
    parameters: Object.entries(parameters).map(([name, value]) => ({ name: `@${name}`, value })),
  };
  const options = {
    maxItemCount: PAGE,
    ...(partitionKey === undefined ? {} : { partitionKey }),
  };
  const { resources } = await repeatable(`query ${query.container}: ${query.text}`, () =>
    cosmos.container(query.container).items.query<unknown>(spec, options).fetchAll(),
  );
  return resources;
}
