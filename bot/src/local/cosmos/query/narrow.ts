import { constantOf, type Parameters } from "./evaluate";
import type { Comparison, Expression, Path } from "./syntax";

/**
 * Conditions in SQLite's language, joined by AND, and their values. `looksUp`: they name the items one by one. `isAll`: they
 * say all that the query says, so that nothing is left to look at in the items.
 */
type Narrowing = {
  readonly sql: readonly string[];
  readonly values: readonly Value[];
  readonly looksUp: boolean;
  readonly isAll: boolean;
};
type Value = string | number;

/**
 * What SQLite can leave out before an item is looked at: a superset of what the query gives, since
 * each item is then judged by the query itself. Equality on the partition key and on the id become
 * look-ups. `keySteps` is the partition key path of the container.
 */
export function narrowing(
  where: Expression | undefined,
  parameters: Parameters,
  keySteps: readonly string[],
): Narrowing {
  const conditions = conjuncts(where);
  const all = conditions.flatMap((one) => narrowed(one, { parameters, keySteps }) ?? []);
  const byId = all.filter(({ looksUp }) => looksUp);
  // Beside a look-up anything else would only lead SQLite to an index that is worse.
  const parts = byId.length > 0 ? byId : all;
  return {
    sql: parts.map(({ sql }) => sql),
    values: parts.flatMap(({ values }) => values),
    looksUp: byId.length > 0,
    isAll: parts.filter(({ isExact }) => isExact).length === conditions.length,
  };
}

function conjuncts(where: Expression | undefined): readonly Expression[] {
  if (where === undefined) return [];
  if (where.kind !== "and") return [where];
  return [...conjuncts(where.left), ...conjuncts(where.right)];
}

type Part = {
  readonly sql: string;
  readonly values: readonly Value[];
  readonly looksUp?: true;
  /** It says no more and no less than the condition: of columns that hold what is asked for, each in one type. */
  readonly isExact?: true;
};

type Known = { readonly parameters: Parameters; readonly keySteps: readonly string[] };

function narrowed(condition: Expression, known: Known): Part | undefined {
  if (condition.kind === "or") return either(condition, known);
  if (condition.kind === "call") return oneOf(condition, known);
  if (condition.kind === "not") return noneOf(condition.operand, known);
  const comparison = withPathFirst(condition);
  return comparison === undefined ? undefined : compared(comparison, known);
}

function compared(comparison: PathFirst, known: Known): Part | undefined {
  const value = constantOf(comparison.constant, known.parameters);
  if (typeof value === "boolean") return trueOrFalse(comparison, value);
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  if (comparison.operator === "=") {
    if (isPath(comparison.path, known.keySteps)) {
      return { sql: "pk = ?", values: [JSON.stringify([value])], isExact: true };
    }
    if (isPath(comparison.path, ["id"])) return { sql: "id = ?", values: [value], looksUp: true };
  }
  if (isPath(comparison.path, ["_ts"]) && typeof value === "number") {
    return { sql: `ts ${comparison.operator} ?`, values: [value], isExact: true };
  }
  return extracted(comparison, value);
}

/** Only where both sides narrow: what one side does not narrow may be anything. */
function either(
  { left, right }: Extract<Expression, { kind: "and" | "or" }>,
  known: Known,
): Part | undefined {
  const sides = [left, right].map((side) => narrowing(side, known.parameters, known.keySteps));
  if (sides.some(({ sql }) => sql.length === 0)) return undefined;
  return {
    sql: `(${sides.map(({ sql }) => `(${sql.join(" AND ")})`).join(" OR ")})`,
    values: sides.flatMap(({ values }) => values),
  };
}

/** A value in the item that is one of a list: `ARRAY_CONTAINS(@list, c.field)`. */
function oneOf(call: Extract<Expression, { kind: "call" }>, known: Known): Part | undefined {
  const [list, field] = call.operands;
  if (call.name.toUpperCase() !== "ARRAY_CONTAINS" || call.operands.length !== 2) return undefined;
  if (list?.kind !== "parameter" || field?.kind !== "path") return undefined;
  const options = constantOf(list, known.parameters);
  if (!Array.isArray(options) || !options.every(isPlainText)) return undefined;
  const places = options.map(() => "?").join(", ");
  if (isPath(field.path, known.keySteps)) {
    const keys = options.map((one) => JSON.stringify([one]));
    return { sql: `pk IN (${places})`, values: keys, looksUp: true };
  }
  if (isPath(field.path, ["id"]))
    return { sql: `id IN (${places})`, values: options, looksUp: true };
  const jsonPath = extractable(field.path);
  if (jsonPath === undefined) return undefined;
  return { sql: `json_extract(body, '${jsonPath}') IN (${places})`, values: options };
}

/** Not in these partitions: `NOT ARRAY_CONTAINS(@list, c.key)`. */
function noneOf(operand: Expression, known: Known): Part | undefined {
  const inside = operand.kind === "call" ? oneOf(operand, known) : undefined;
  return inside?.sql.startsWith("pk IN ") === true
    ? { sql: `NOT ${inside.sql}`, values: inside.values }
    : undefined;
}

function isPlainText(value: unknown): value is string {
  return typeof value === "string" && comparesAlike(value);
}

function isPath(path: Path, steps: readonly string[]): boolean {
  return path.length === steps.length && path.every((step, at) => step === steps[at]);
}

function extracted({ path, operator }: PathFirst, value: Value): Part | undefined {
  const jsonPath = extractable(path);
  if (jsonPath === undefined || !comparesAlike(value)) return undefined;
  return { sql: `json_extract(body, '${jsonPath}') ${operator} ?`, values: [value] };
}

/** SQLite gives `true` as 1 and `false` as 0. Written out, since an index of some items is found by its own words. */
function trueOrFalse({ path, operator }: PathFirst, value: boolean): Part | undefined {
  const jsonPath = extractable(path);
  if (jsonPath === undefined || operator !== "=") return undefined;
  return { sql: `json_extract(body, '${jsonPath}') = ${Number(value)}`, values: [] };
}

type PathFirst = {
  readonly path: Path;
  readonly operator: Comparison;
  readonly constant: Extract<Expression, { kind: "literal" | "parameter" }>;
};

const MIRRORED = { "=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

function withPathFirst(condition: Expression): PathFirst | undefined {
  if (condition.kind !== "compare" || condition.operator === "!=") return undefined;
  const { left, right, operator } = condition;
  if (left.kind === "path" && isConstant(right))
    return { path: left.path, operator, constant: right };
  if (right.kind !== "path" || !isConstant(left)) return undefined;
  return { path: right.path, operator: MIRRORED[operator], constant: left };
}

function isConstant(side: Expression): side is PathFirst["constant"] {
  return side.kind === "literal" || side.kind === "parameter";
}

/** The path for json_extract; none for system properties (not in the body) and unusual names. */
function extractable(path: Path): string | undefined {
  const plain = path.every(
    (step) => typeof step === "string" && /^[A-Za-z][A-Za-z0-9_]*$/.test(step),
  );
  return plain && path.length > 0 ? `$.${path.join(".")}` : undefined;
}

/** Whether SQLite and JavaScript order any value against this one in the same way. */
function comparesAlike(value: Value): boolean {
  return typeof value === "number" ? Number.isSafeInteger(value) : /^[\x20-\x7e]*$/.test(value);
}
