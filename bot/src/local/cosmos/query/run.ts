import { BadRequest } from "../answer";
import { partitionKeySteps } from "../container-definition";
import type { Container } from "../containers";
import { itemRow, withSystemProperties } from "../item-table";
import type { JsonObject } from "../json-value";
import type { Store } from "../store";
import { kindOf, sortOrder } from "./compare";
import type { Place } from "./continuation";
import { compile, valueAt, type Evaluator, type Parameters } from "./evaluate";
import { narrowing } from "./narrow";
import { countOf } from "./plan";
import { keepsUndefined } from "./sort-index";
import type { Query } from "./syntax";

/** A query on its way: where it runs, and its parsed text with the values of its parameters. */
export type Run = {
  readonly store: Store;
  readonly container: Container;
  /** One partition, or all of them when absent. */
  readonly partition?: string;
  readonly query: Query;
  readonly parameters: Parameters;
};

/** An item that the query's condition holds for. */
type Found = { readonly rid: number; readonly item: JsonObject; readonly bytes: number };

/** One page of items, and where the next begins, if there are more. */
type Page = { readonly items: readonly JsonObject[]; readonly next?: Place };

const MAX_PAGE_BYTES = 4 * 1024 * 1024;

/** The place before the first item. @throws BadRequest for a TOP or LIMIT that is no number. */
export function startOf({ query, parameters }: Run): Place {
  const { top, offsetLimit } = query;
  const limit = top ?? offsetLimit?.limit;
  return {
    after: 0,
    skip: offsetLimit === undefined ? 0 : countOf(offsetLimit.offset, parameters),
    take: limit === undefined ? Number.MAX_SAFE_INTEGER : countOf(limit, parameters),
  };
}

/** The next page from a place: at most `size` items, and no more than 4 MB. */
export function pageFrom(run: Run, place: Place, size: number): Page {
  if (isAFew(run, place, size)) return { items: aFew(run, place.take) };
  const { orderBy } = run.query;
  const items: JsonObject[] = [];
  let { skip, take } = place;
  let bytes = 0;
  let last: Found | undefined;
  for (const found of orderBy === undefined ? scan(run, place.after) : sorted(run, place)) {
    if (take === 0) break;
    if (skip > 0) {
      skip -= 1;
      continue;
    }
    if (last !== undefined && (items.length === size || bytes + found.bytes > MAX_PAGE_BYTES)) {
      const key = orderBy === undefined ? undefined : valueAt(last.item, orderBy.path);
      return { items, next: { after: last.rid, key, skip, take } };
    }
    items.push(found.item);
    bytes += found.bytes;
    take -= 1;
    last = found;
  }
  return { items };
}

const FEW = 100;

/** Some that nobody wants in an order, and that make one page: they are found where an index has them. */
function isAFew({ query }: Run, { after, take }: Place, size: number): boolean {
  const { top, orderBy } = query;
  if (top === undefined || orderBy !== undefined) return false;
  return after === 0 && take <= Math.min(size, FEW);
}

function aFew(run: Run, count: number): readonly JsonObject[] {
  const items: JsonObject[] = [];
  if (count === 0) return items;
  for (const { item } of inAnyOrder(run)) {
    items.push(item);
    if (items.length === count) break;
  }
  return items;
}

/** The items the condition holds for, as an index gives them. */
export function inAnyOrder(run: Run): Generator<Found> {
  return scan(run, 0, "any");
}

/**
 * The first or the last second in which any of the items was written, where no item has to be looked at for it; undefined
 * where there is none. `asked`: false where the condition is about more than that.
 */
export function writtenAt(
  run: Run,
  which: "MIN" | "MAX",
): { readonly asked: false } | { readonly asked: true; readonly at: number | undefined } {
  const { store, container, partition } = run;
  const { sql, values, isAll } = narrowed(run);
  if (!isAll) return { asked: false };
  const conditions = [PRESENT, ...(partition === undefined ? [] : ["pk = ?"]), ...sql];
  const found = store
    .prepare(`SELECT ${which}(ts) AS at FROM items WHERE ${conditions.join(" AND ")}`)
    .get(container.rid, store.now(), ...(partition === undefined ? [] : [partition]), ...values);
  const at = found?.["at"];
  return { asked: true, at: typeof at === "number" ? at : undefined };
}

const PRESENT = "container = ? AND (expires IS NULL OR expires > ?)";

function narrowed({ container, query, parameters }: Run) {
  return narrowing(query.where, parameters, partitionKeySteps(container.definition));
}

/** The items the condition holds for, in the order of their creation, after the one numbered. */
function* scan(run: Run, after: number, order: "creation" | "any" = "creation"): Generator<Found> {
  const { store, container, partition, query, parameters } = run;
  const { sql, values, looksUp } = narrowed(run);
  const holds: Evaluator =
    query.where === undefined ? () => true : compile(query.where, parameters);
  const conditions = [
    PRESENT,
    // Only where it says something: SQLite would rather follow it than the index of the type.
    ...(after === 0 ? [] : ["rid > ?"]),
    ...(partition === undefined ? [] : ["pk = ?"]),
    ...sql,
  ];
  const inCreation = looksUp ? "ORDER BY +rid" : "ORDER BY rid";
  const ordered = order === "any" ? "" : inCreation;
  const rows = store
    .prepare(`SELECT rid, lsn, ts, body FROM items WHERE ${conditions.join(" AND ")} ${ordered}`)
    .iterate(
      ...[container.rid, store.now(), ...(after === 0 ? [] : [after])],
      ...(partition === undefined ? [] : [partition]),
      ...values,
    );
  for (const found of rows) {
    const row = itemRow(found);
    const item = withSystemProperties(store, container, row);
    if (holds(item) === true) yield { rid: row.rid, item, bytes: Buffer.byteLength(row.body) };
  }
}

function sorted(run: Run, { after, key }: Place): readonly Found[] {
  const { orderBy } = run.query;
  if (orderBy === undefined) return [];
  const { path, descending } = orderBy;
  const keepUndefined = keepsUndefined(run.container.definition.indexingPolicy, path);
  const compare = (left: Sortable, right: Sortable): number =>
    (descending ? -1 : 1) * (sortOrder(left.key, right.key) || left.rid - right.rid);
  const place = { key, rid: after };
  return Array.from(scan(run, 0), (found) => ({ ...found, key: sortKey(found.item, path) }))
    .filter((found) => keepUndefined || found.key !== undefined)
    .filter((found) => after === 0 || compare(found, place) > 0)
    .sort(compare);
}

type Sortable = { readonly rid: number; readonly key: unknown };

function sortKey(item: JsonObject, path: readonly (string | number)[]): unknown {
  const key = valueAt(item, path);
  if (kindOf(key) === "array" || kindOf(key) === "object") {
    throw new BadRequest(
      `ORDER BY ${path.join(".")} meets an array or an object; this is refused.`,
    );
  }
  return key;
}
