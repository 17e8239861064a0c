import { isObject } from "../json-value";

/** The JSON types, and undefined, in the order in which Cosmos DB sorts them. */
const KINDS = ["undefined", "null", "boolean", "number", "string", "array", "object"] as const;
type Kind = (typeof KINDS)[number];

/** The type of a JSON value. */
export function kindOf(value: unknown): Kind {
  if (value === undefined) return "undefined";
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (isObject(value)) return "object";
  if (typeof value === "boolean") return "boolean";
  return typeof value === "number" ? "number" : "string";
}

/**
 * Whether two values are equal; undefined when either is undefined or their types differ. Source:
 * Microsoft, "Equality and comparison operators in Azure Cosmos DB for NoSQL".
 */
export function equal(left: unknown, right: unknown): boolean | undefined {
  const kind = kindOf(left);
  if (kind === "undefined" || kind !== kindOf(right)) return undefined;
  return sameValue(left, right);
}

function sameValue(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((one, at) => sameValue(one, right[at]));
  }
  if (isObject(left) && isObject(right)) {
    const names = Object.keys(left);
    return (
      names.length === Object.keys(right).length &&
      names.every((name) => Object.hasOwn(right, name) && sameValue(left[name], right[name]))
    );
  }
  return left === right;
}

/**
 * Which of two values comes first: below 0 the left one, above 0 the right one. Undefined for values
 * of different types, for arrays, for objects and for undefined.
 */
export function ordered(left: unknown, right: unknown): number | undefined {
  if (typeof left === "string" && typeof right === "string") return order(left, right);
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
  return left === null && right === null ? 0 : undefined;
}

function order(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The order of ORDER BY, MIN and MAX: by type first, then by value. */
export function sortOrder(left: unknown, right: unknown): number {
  return KINDS.indexOf(kindOf(left)) - KINDS.indexOf(kindOf(right)) || (ordered(left, right) ?? 0);
}
