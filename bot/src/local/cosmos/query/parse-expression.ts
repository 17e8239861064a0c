import { BadRequest } from "../answer";
import type { Cursor } from "./cursor";
import { functionNamed } from "./functions";
import type { Comparison, Expression, Path } from "./syntax";

/** Where an expression is read, and the name by which it calls the item. */
export type Place = { readonly cursor: Cursor; readonly alias: string };

/** Reads an expression: OR binds least, then AND, then comparisons. @throws BadRequest */
export function parseExpression(place: Place): Expression {
  let left = parseAnd(place);
  while (place.cursor.takeWord("OR")) left = { kind: "or", left, right: parseAnd(place) };
  return left;
}

function parseAnd(place: Place): Expression {
  let left = parseComparison(place);
  while (place.cursor.takeWord("AND")) {
    left = { kind: "and", left, right: parseComparison(place) };
  }
  return left;
}

const OPERATORS = new Map<string, Comparison>([
  ["=", "="],
  ["!=", "!="],
  ["<>", "!="],
  ["<", "<"],
  ["<=", "<="],
  [">", ">"],
  [">=", ">="],
]);

function parseComparison(place: Place): Expression {
  const { cursor } = place;
  const left = parseOperand(place);
  const operator = OPERATORS.get(cursor.peek().text);
  if (operator !== undefined && cursor.peek().kind === "symbol") {
    refuseNot(left);
    cursor.next();
    return { kind: "compare", operator, left, right: parseOperand(place) };
  }
  const negated = cursor.takeWord("NOT");
  const test = parseInOrBetween(place, left);
  if (test === undefined) {
    if (negated) throw cursor.unexpected();
    return left;
  }
  return negated ? { kind: "not", operand: test } : test;
}

function parseInOrBetween(place: Place, value: Expression): Expression | undefined {
  const { cursor } = place;
  if (cursor.takeWord("IN")) {
    refuseNot(value);
    cursor.expectSymbol("(");
    return { kind: "in", value, options: parseList(place) };
  }
  if (!cursor.takeWord("BETWEEN")) return undefined;
  refuseNot(value);
  const low = parseOperand(place);
  cursor.expectWord("AND");
  return { kind: "between", value, low, high: parseOperand(place) };
}

function refuseNot(left: Expression): void {
  if (left.kind !== "not") return;
  throw new BadRequest("Write NOT (a = b): without brackets NOT would stand for a alone.");
}

function parseList(place: Place): readonly Expression[] {
  const list = [parseExpression(place)];
  while (place.cursor.takeSymbol(",")) list.push(parseExpression(place));
  place.cursor.expectSymbol(")");
  return list;
}

function parseOperand(place: Place): Expression {
  const { cursor } = place;
  if (cursor.takeWord("NOT")) return { kind: "not", operand: parseOperand(place) };
  if (cursor.takeSymbol("(")) {
    const inner = parseExpression(place);
    cursor.expectSymbol(")");
    return inner;
  }
  const token = cursor.peek();
  if (token.kind === "parameter") return { kind: "parameter", name: cursor.next().text };
  if (token.kind === "word" && !isConstant(token.text)) return parseNamed(place);
  return { kind: "literal", value: parseLiteral(cursor) };
}

const CONSTANTS = new Map<string, boolean | null | undefined>([
  ["TRUE", true],
  ["FALSE", false],
  ["NULL", null],
  ["UNDEFINED", undefined],
]);

function isConstant(word: string): boolean {
  return CONSTANTS.has(word.toUpperCase());
}

function parseLiteral(cursor: Cursor): string | number | boolean | null | undefined {
  const negative = cursor.takeSymbol("-");
  const token = cursor.peek();
  if (token.kind === "number") {
    cursor.next();
    return negative ? -token.value : token.value;
  }
  if (negative) throw cursor.unexpected();
  if (token.kind === "string") {
    cursor.next();
    return token.value;
  }
  if (token.kind !== "word" || !isConstant(token.text)) throw cursor.unexpected();
  cursor.next();
  return CONSTANTS.get(token.text.toUpperCase());
}

function parseNamed(place: Place): Expression {
  const { cursor, alias } = place;
  if (cursor.peek().text === alias) {
    cursor.next();
    return { kind: "path", path: parsePath(cursor) };
  }
  const name = cursor.name();
  if (!cursor.takeSymbol("(")) {
    throw new BadRequest(`'${name}' is not known: a property is written ${alias}.${name}.`);
  }
  const operands = cursor.takeSymbol(")") ? [] : parseList(place);
  const { least, most } = functionNamed(name);
  if (operands.length < least || operands.length > most) {
    throw new BadRequest(
      `${name} with ${operands.length} operands is not supported by the local Cosmos server.`,
    );
  }
  return { kind: "call", name, operands };
}

/** Reads what follows the name of the item: `.a["b"][0]`. @throws BadRequest */
export function parsePath(cursor: Cursor): Path {
  const path: (string | number)[] = [];
  for (;;) {
    if (cursor.takeSymbol(".")) path.push(cursor.name());
    else if (cursor.takeSymbol("[")) {
      const token = cursor.next();
      const isStep = token.kind === "string" || token.kind === "number";
      if (!isStep) throw new BadRequest(`[${token.text}] is not supported: write ["name"] or [0].`);
      path.push(token.value);
      cursor.expectSymbol("]");
    } else return path;
  }
}
