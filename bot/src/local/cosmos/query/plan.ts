import { compile, constantOf, type Parameters } from "./evaluate";
import type { Count, Query } from "./syntax";
import { BadRequest } from "../answer";

/** The most items TOP or LIMIT may name: an upper bound against a slip, far above any use here. */
const MOST = 1_000_000;

/** The number of a TOP, OFFSET or LIMIT. @throws BadRequest when it is not a whole number from 0. */
export function countOf(count: Count, parameters: Parameters): number {
  const value = constantOf(count, parameters);
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > MOST) {
    throw new BadRequest("TOP, OFFSET and LIMIT take a whole number from 0 to a million.");
  }
  return value;
}

const AGGREGATE_NAMES = { COUNT: "Count", SUM: "Sum", MIN: "Min", MAX: "Max" } as const;

/**
 * The answer to the SDK's question how a query is to be spread over partitions. There is one range,
 * so nothing is rewritten; ORDER BY and OFFSET LIMIT are named and refused when they are run so.
 * @throws BadRequest as `compile` does.
 */
export function planOf(query: Query, parameters: Parameters): object {
  const { selection, top, where, orderBy, offsetLimit } = query;
  if (where !== undefined) compile(where, parameters);
  const value = selection.kind === "value" || selection.kind === "aggregate";
  return {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: {
      distinctType: "None",
      top: top === undefined ? null : countOf(top, parameters),
      offset: offsetLimit === undefined ? null : countOf(offsetLimit.offset, parameters),
      limit: offsetLimit === undefined ? null : countOf(offsetLimit.limit, parameters),
      orderBy: orderBy === undefined ? [] : [orderBy.descending ? "Descending" : "Ascending"],
      orderByExpressions: [],
      groupByExpressions: [],
      groupByAliases: [],
      aggregates: selection.kind === "aggregate" ? [AGGREGATE_NAMES[selection.name]] : [],
      groupByAliasToAggregateType: {},
      rewrittenQuery: "",
      hasSelectValue: value,
      hasNonStreamingOrderBy: false,
    },
    queryRanges: [{ min: "", max: "FF", isMinInclusive: true, isMaxInclusive: false }],
  };
}
