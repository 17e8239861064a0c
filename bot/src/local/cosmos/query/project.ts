import type { JsonObject } from "../json-value";
import { kindOf, sortOrder } from "./compare";
import { compile, type Parameters } from "./evaluate";
import type { Aggregate, Selection } from "./syntax";

/** What a query that is no aggregate gives for its items. Undefined values are left out. */
export function project(
  selection: Exclude<Selection, { kind: "aggregate" }>,
  items: readonly JsonObject[],
  parameters: Parameters,
): readonly unknown[] {
  switch (selection.kind) {
    case "all":
      return items;
    case "value":
      return items.map(compile(selection.value, parameters)).filter((value) => value !== undefined);
    case "properties": {
      const properties = selection.properties.map(
        ({ name, value }) => [name, compile(value, parameters)] as const,
      );
      // JSON leaves out the properties that are undefined.
      return items.map((item) =>
        Object.fromEntries(properties.map(([name, value]) => [name, value(item)])),
      );
    }
  }
}

/** An aggregate over the values of all items; undefined ones do not count. */
export function aggregate(name: Aggregate, values: Iterable<unknown>): unknown {
  const defined = Array.from(values).filter((value) => value !== undefined);
  if (name === "COUNT") return defined.length;
  if (name === "SUM") return sum(defined);
  if (defined.some((value) => ["array", "object"].includes(kindOf(value)))) return undefined;
  const sign = name === "MIN" ? 1 : -1;
  return defined.toSorted((left, right) => sign * sortOrder(left, right))[0];
}

function sum(values: readonly unknown[]): number | undefined {
  let total = 0;
  for (const value of values) {
    if (typeof value !== "number") return undefined;
    total += value;
  }
  return total;
}
