import { BadRequest } from "../answer";
import { equal } from "./compare";

/** A function of the query language and how many operands it takes here. */
type QueryFunction = {
  readonly least: number;
  readonly most: number;
  /** Undefined for operands of a type it does not take. */
  readonly apply: (...operands: readonly unknown[]) => unknown;
};

const FUNCTIONS = new Map<string, QueryFunction>([
  ["IS_DEFINED", one((value) => value !== undefined)],
  ["IS_NULL", one((value) => value === null)],
  ["LOWER", one((value) => (typeof value === "string" ? value.toLowerCase() : undefined))],
  ["UPPER", one((value) => (typeof value === "string" ? value.toUpperCase() : undefined))],
  ["STARTSWITH", onText((text, part) => text.startsWith(part))],
  ["CONTAINS", onText((text, part) => text.includes(part))],
  ["IIF", { least: 3, most: 3, apply: either }],
  ["ARRAY_CONTAINS", { least: 2, most: 2, apply: arrayContains }],
]);

/** The function of a name, in any case. @throws BadRequest when this server has none. */
export function functionNamed(name: string): QueryFunction {
  const found = FUNCTIONS.get(name.toUpperCase());
  if (found === undefined) {
    throw new BadRequest(`The function ${name} is not supported by the local Cosmos server.`);
  }
  return found;
}

function one(apply: (value: unknown) => unknown): QueryFunction {
  return { least: 1, most: 1, apply };
}

/** A test of a text; a third operand that is true makes upper and lower case the same. */
function onText(test: (text: string, part: string) => boolean): QueryFunction {
  return {
    least: 2,
    most: 3,
    apply: (text, part, ignoreCase = false) => {
      if (typeof text !== "string" || typeof part !== "string") return undefined;
      if (typeof ignoreCase !== "boolean") return undefined;
      return ignoreCase ? test(text.toLowerCase(), part.toLowerCase()) : test(text, part);
    },
  };
}

/** The second operand where the first is true, else the third; so also where the first is no truth value (Microsoft Learn, "IIF"). */
function either(condition: unknown, then: unknown, otherwise: unknown): unknown {
  return condition === true ? then : otherwise;
}

function arrayContains(array: unknown, wanted: unknown): boolean | undefined {
  if (!Array.isArray(array) || wanted === undefined) return undefined;
  return array.some((element) => equal(element, wanted) === true);
}
