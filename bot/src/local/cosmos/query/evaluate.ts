import { BadRequest } from "../answer";
import { isObject } from "../json-value";
import { equal, ordered } from "./compare";
import { functionNamed } from "./functions";
import type { Comparison, Count, Expression, Path } from "./syntax";

/** The values of a query's parameters, by name with its `@`. */
export type Parameters = ReadonlyMap<string, unknown>;

/** An expression made ready to be worked out for one item after the other. */
export type Evaluator = (item: unknown) => unknown;

/**
 * Makes an expression ready. True, false and undefined follow three-valued logic; a condition holds
 * for an item only when it gives true.
 * @throws BadRequest when a parameter has no value.
 */
export function compile(expression: Expression, parameters: Parameters): Evaluator {
  const inner = (part: Expression): Evaluator => compile(part, parameters);
  switch (expression.kind) {
    case "literal":
    case "parameter": {
      const value = constantOf(expression, parameters);
      return () => value;
    }
    case "path":
      return (item) => valueAt(item, expression.path);
    case "not":
      return not(inner(expression.operand));
    case "and":
      return and(inner(expression.left), inner(expression.right));
    case "or":
      return not(and(not(inner(expression.left)), not(inner(expression.right))));
    case "compare":
      return compareWith(expression, parameters);
    case "in":
      return isIn(inner(expression.value), expression.options.map(inner));
    case "between": {
      const [value, low, high] = [
        inner(expression.value),
        inner(expression.low),
        inner(expression.high),
      ];
      return and(
        (item) => holds(">=", value(item), low(item)),
        (item) => holds("<=", value(item), high(item)),
      );
    }
    case "call": {
      const { apply } = functionNamed(expression.name);
      const operands = expression.operands.map(inner);
      return (item) => apply(...operands.map((operand) => operand(item)));
    }
  }
}

/** The value of a literal or a parameter. @throws BadRequest when the parameter has none. */
export function constantOf(constant: Count, parameters: Parameters): unknown {
  if (constant.kind === "literal") return constant.value;
  if (!parameters.has(constant.name)) {
    throw new BadRequest(
      `The query uses ${constant.name}, which has no value among its parameters.`,
    );
  }
  return parameters.get(constant.name);
}

/** The value at a path below an item; undefined where the path leads nowhere. */
export function valueAt(item: unknown, path: Path): unknown {
  let value = item;
  for (const step of path) {
    if (Array.isArray(value)) value = typeof step === "number" ? value[step] : undefined;
    else value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

function not(operand: Evaluator): Evaluator {
  return (item) => {
    const value = operand(item);
    return typeof value === "boolean" ? !value : undefined;
  };
}

function and(left: Evaluator, right: Evaluator): Evaluator {
  return (item) => {
    const first = left(item);
    if (first === false) return false;
    const second = right(item);
    if (second === false) return false;
    return first === true && second === true ? true : undefined;
  };
}

function compareWith(
  { operator, left, right }: Extract<Expression, { kind: "compare" }>,
  parameters: Parameters,
): Evaluator {
  if (operator === "!=" && [left, right].some((side) => isNull(side, parameters))) {
    throw new BadRequest(
      "'!= null' is refused: what Azure does with it is not documented. Use NOT IS_NULL(...).",
    );
  }
  const [first, second] = [compile(left, parameters), compile(right, parameters)];
  return (item) => holds(operator, first(item), second(item));
}

function isNull(side: Expression, parameters: Parameters): boolean {
  const isConstant = side.kind === "literal" || side.kind === "parameter";
  return isConstant && constantOf(side, parameters) === null;
}

function holds(operator: Comparison, left: unknown, right: unknown): boolean | undefined {
  if (operator === "=") return equal(left, right);
  if (operator === "!=") {
    const same = equal(left, right);
    return same === undefined ? undefined : !same;
  }
  const order = ordered(left, right);
  if (order === undefined) return undefined;
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  return operator === ">" ? order > 0 : order >= 0;
}

function isIn(value: Evaluator, options: readonly Evaluator[]): Evaluator {
  return (item) => {
    const wanted = value(item);
    const results = options.map((option) => equal(wanted, option(item)));
    if (results.includes(true)) return true;
    return results.includes(undefined) ? undefined : false;
  };
}
