import { z } from "zod";
import { BadRequest, type Answer } from "./answer";
import type { Container } from "./containers";
import { readPartitionKey } from "./item-body";
import { parseJson } from "./json-value";
import { digestOf, readToken, writeToken } from "./query/continuation";
import { compile, type Parameters } from "./query/evaluate";
import { parseQuery } from "./query/parser";
import { planOf } from "./query/plan";
import { aggregate, project } from "./query/project";
import { inAnyOrder, pageFrom, startOf, writtenAt, type Run } from "./query/run";
import type { Query, Selection } from "./query/syntax";
import { containerRid } from "./resource-id";
import type { Store } from "./store";

const request = z.strictObject({
  query: z.string(),
  parameters: z
    .array(z.strictObject({ name: z.string().startsWith("@"), value: z.unknown().optional() }))
    .default([]),
});

/** What a query is asked with besides its text, all as header text. */
export type QueryHeaders = {
  readonly partitionKey?: string;
  /** Given when the SDK itself spreads the query over the ranges. */
  readonly range?: string;
  readonly pageSize?: string;
  readonly token?: string;
};

/** The SDK's question how to spread a query. @throws BadRequest for what is not supported. */
export function planQuery(body: string): Answer {
  const { query, parameters } = readQuery(body);
  return { status: 200, body: planOf(query, parameters) };
}

/**
 * Runs a query in one partition, or over all of them. Over all it serves filters and projections at
 * once; TOP and aggregates only through the SDK's plan, as Azure's gateway does; never ORDER BY or
 * OFFSET LIMIT.
 * @throws BadRequest for what is not supported.
 */
export function runQuery(
  store: Store,
  container: Container,
  body: string,
  headers: QueryHeaders,
): Answer {
  const { query, parameters } = readQuery(body);
  if (headers.partitionKey === undefined) {
    refuseAcrossPartitions(query);
    if (headers.range === undefined && needsPlan(query)) {
      return {
        status: 400,
        headers: { "x-ms-substatus": "1004" },
        body: useThePlan(query, parameters),
      };
    }
    if (headers.range !== undefined && headers.range !== "0") {
      throw new BadRequest(`There is no partition key range '${headers.range}', only 0.`);
    }
  }
  const partition =
    headers.partitionKey === undefined ? undefined : readPartitionKey(headers.partitionKey);
  const run = {
    store,
    container,
    query,
    parameters,
    ...(partition !== undefined && { partition }),
  };
  const { selection } = query;
  if (selection.kind === "aggregate") return answerWith(container, aggregated(run, selection));
  return onePage(run, selection, {
    ...headers,
    digest: digestOf([container.rid, partition, body]),
  });
}

type PageHeaders = QueryHeaders & { readonly digest: string };

function onePage(
  run: Run,
  selection: Exclude<Selection, { kind: "aggregate" }>,
  { digest, token, pageSize }: PageHeaders,
): Answer {
  const place = token === undefined ? startOf(run) : readToken(digest, token);
  const { items, next } = pageFrom(run, place, readPageSize(pageSize));
  return {
    ...answerWith(run.container, project(selection, items, run.parameters)),
    ...(next !== undefined && { headers: { "x-ms-continuation": writeToken(digest, next) } }),
  };
}

function aggregated(
  run: Run,
  { name, value }: Extract<Selection, { kind: "aggregate" }>,
): readonly unknown[] {
  const result = ofIndex(run, { name, value }) ?? ofItems(run, { name, value });
  if (run.partition !== undefined) return result === undefined ? [] : [result];
  // The SDK adds up what the ranges give, in this form.
  const isExtreme = name === "MIN" || name === "MAX";
  return [[{ item: isExtreme ? { [name.toLowerCase()]: result } : result }]];
}

type Aggregated = Pick<Extract<Selection, { kind: "aggregate" }>, "name" | "value">;

function ofItems(run: Run, { name, value }: Aggregated): unknown {
  const valueOf = compile(value, run.parameters);
  return aggregate(
    name,
    Array.from(inAnyOrder(run), ({ item }) => valueOf(item)),
  );
}

/** When anything was last written is asked of every scheme every minute: as in Azure, no item is read for it. */
function ofIndex(run: Run, { name, value }: Aggregated): number | undefined {
  const isMoment = value.kind === "path" && value.path.length === 1 && value.path[0] === "_ts";
  if (!isMoment || (name !== "MIN" && name !== "MAX")) return undefined;
  const found = writtenAt(run, name);
  return found.asked ? found.at : undefined;
}

function answerWith(container: Container, Documents: readonly unknown[]): Answer {
  const _rid = containerRid(container.database, container.rid);
  return { status: 200, body: { _rid, Documents, _count: Documents.length } };
}

function needsPlan({ top, selection }: Query): boolean {
  return top !== undefined || selection.kind === "aggregate";
}

function refuseAcrossPartitions({ orderBy, offsetLimit }: Query): void {
  const refused = orderBy === undefined ? "OFFSET LIMIT" : "ORDER BY";
  if ((orderBy ?? offsetLimit) === undefined) return;
  throw new BadRequest(
    `${refused} over all partitions is not supported by the local Cosmos server: name a partitionKey.`,
  );
}

function useThePlan(query: Query, parameters: Parameters): object {
  return {
    code: "BadRequest",
    message: "This query over all partitions cannot be served directly: it needs its query plan.",
    additionalErrorInfo: JSON.stringify(planOf(query, parameters)),
  };
}

const DEFAULT_PAGE = 1000;

function readPageSize(text: string | undefined): number {
  const size = Number(text ?? -1);
  if (!Number.isInteger(size) || size === 0 || size < -1) {
    throw new BadRequest(`The page size '${text ?? ""}' is neither -1 nor above 0.`);
  }
  return size === -1 ? DEFAULT_PAGE : size;
}

/** The product asks the same few queries all day; a text that is new is remembered in place of all. */
const parsed = new Map<string, Query>();
const MOST_PARSED = 500;

/** @throws BadRequest as `parseQuery` does. */
function queryOf(text: string): Query {
  const query = parsed.get(text) ?? parseQuery(text);
  if (parsed.size >= MOST_PARSED) parsed.clear();
  parsed.set(text, query);
  return query;
}

function readQuery(body: string): { query: Query; parameters: Parameters } {
  const read = request.safeParse(parseJson(body, "query"));
  if (!read.success) {
    throw new BadRequest("A query is {query, parameters: [{name: '@name', value}]} and no more.");
  }
  const { query, parameters } = read.data;
  return {
    query: queryOf(query),
    parameters: new Map(parameters.map(({ name, value }) => [name, value])),
  };
}
