import { constantOf, type Parameters } from "./evaluate";
import type { Comparison, Expression, Path } from "./syntax";

/** Conditions in SQLite's language, joined by AND, and their values. */
type Narrowing = { readonly sql: readonly string[]; readonly values: readonly Value[] };
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
  const parts = conjuncts(where).flatMap((one) => narrowed(one, parameters, keySteps) ?? []);
  return { sql: parts.map(({ sql }) => sql), values: parts.map(({ value }) => value) };
}

function conjuncts(where: Expression | undefined): readonly Expression[] {
  if (where === undefined) return [];
  if (where.kind !== "and") return [where];
  return [...conjuncts(where.left), ...conjuncts(where.right)];
}

type Part = { readonly sql: string; readonly value: Value };

function narrowed(
  condition: Expression,
  parameters: Parameters,
  keySteps: readonly string[],
): Part | undefined {
  const comparison = withPathFirst(condition);
  if (comparison === undefined) return undefined;
  const value = constantOf(comparison.constant, parameters);
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  if (comparison.operator === "=") {
    if (isPath(comparison.path, keySteps)) return { sql: "pk = ?", value: JSON.stringify([value]) };
    if (isPath(comparison.path, ["id"])) return { sql: "id = ?", value };
  }
  return extracted(comparison, value);
}

function isPath(path: Path, steps: readonly string[]): boolean {
  return path.length === steps.length && path.every((step, at) => step === steps[at]);
}

function extracted({ path, operator }: PathFirst, value: Value): Part | undefined {
  const jsonPath = extractable(path);
  if (jsonPath === undefined || !comparesAlike(value)) return undefined;
  return { sql: `json_extract(body, '${jsonPath}') ${operator} ?`, value };
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
