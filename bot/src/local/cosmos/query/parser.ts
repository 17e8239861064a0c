import { BadRequest } from "../answer";
import { cursorOn, isWord, type Cursor } from "./cursor";
import { parseExpression, parsePath, type Place } from "./parse-expression";
import type { Aggregate, Count, Expression, Query, Selection } from "./syntax";

/**
 * Reads a query: SELECT [TOP] ... FROM one alias [WHERE] [ORDER BY one property] [OFFSET LIMIT].
 * @throws BadRequest at the first thing it does not support, naming it.
 */
export function parseQuery(text: string): Query {
  const cursor = cursorOn(text);
  const place = { cursor, alias: aliasIn(text) };
  cursor.expectWord("SELECT");
  const top = cursor.takeWord("TOP") ? parseCount(cursor) : undefined;
  const selection = parseSelection(place);
  skipFrom(cursor);
  const where = cursor.takeWord("WHERE") ? parseExpression(place) : undefined;
  const orderBy = cursor.takeWord("ORDER") ? parseOrderBy(place) : undefined;
  const offsetLimit = cursor.takeWord("OFFSET") ? parseOffsetLimit(cursor) : undefined;
  if (cursor.peek().kind !== "end") throw cursor.unexpected();
  const query: Query = {
    selection,
    ...(top !== undefined && { top }),
    ...(where !== undefined && { where }),
    ...(orderBy !== undefined && { orderBy }),
    ...(offsetLimit !== undefined && { offsetLimit }),
  };
  refuseMixtures(query);
  return query;
}

/** Reads the condition of a patch: `FROM c WHERE ...`. @throws BadRequest */
export function parseCondition(text: string): Expression {
  const cursor = cursorOn(text);
  const place = { cursor, alias: aliasIn(text) };
  skipFrom(cursor);
  cursor.expectWord("WHERE");
  const condition = parseExpression(place);
  if (cursor.peek().kind !== "end") throw cursor.unexpected();
  return condition;
}

/** The selection stands before the name it uses, so the name is looked up first. */
function aliasIn(text: string): string {
  const cursor = cursorOn(text);
  while (cursor.peek().kind !== "end") {
    if (isWord(cursor.peek(), "FROM")) return skipFrom(cursor);
    cursor.next();
  }
  throw new BadRequest("Syntax error: a query needs FROM, such as FROM c.");
}

function skipFrom(cursor: Cursor): string {
  cursor.expectWord("FROM");
  const source = cursor.name();
  const renamed = cursor.takeWord("AS");
  const follows =
    cursor.peek().kind === "word" && !CLAUSES.some((word) => isWord(cursor.peek(), word));
  return renamed || follows ? cursor.name() : source;
}

const CLAUSES = ["WHERE", "ORDER", "OFFSET", "JOIN", "GROUP", "IN"];

function parseSelection(place: Place): Selection {
  const { cursor } = place;
  if (cursor.takeSymbol("*")) return { kind: "all" };
  if (!cursor.takeWord("VALUE")) return { kind: "properties", properties: parseProperties(place) };
  const aggregate = takeAggregate(cursor);
  if (aggregate === undefined) return { kind: "value", value: parseExpression(place) };
  cursor.expectSymbol("(");
  const value = parseExpression(place);
  cursor.expectSymbol(")");
  return { kind: "aggregate", name: aggregate, value };
}

const AGGREGATES: readonly Aggregate[] = ["COUNT", "SUM", "MIN", "MAX"];

function takeAggregate(cursor: Cursor): Aggregate | undefined {
  return AGGREGATES.find((name) => cursor.takeWord(name));
}

function parseProperties(place: Place): readonly { name: string; value: Expression }[] {
  const properties = new Map<string, Expression>();
  do {
    if (takeAggregate(place.cursor) !== undefined) {
      throw new BadRequest("An aggregate is supported only as SELECT VALUE COUNT(1), alone.");
    }
    const value = parseExpression(place);
    const name = place.cursor.takeWord("AS") ? place.cursor.name() : impliedName(value, place);
    if (properties.has(name)) throw new BadRequest(`The query selects '${name}' twice.`);
    properties.set(name, value);
  } while (place.cursor.takeSymbol(","));
  return Array.from(properties, ([name, value]) => ({ name, value }));
}

function impliedName(value: Expression, { alias }: Place): string {
  const last = value.kind === "path" ? (value.path.at(-1) ?? alias) : undefined;
  if (typeof last === "string") return last;
  throw new BadRequest("A selected expression that is not a property needs a name: AS name.");
}

function parseOrderBy({ cursor, alias }: Place): NonNullable<Query["orderBy"]> {
  cursor.expectWord("BY");
  if (cursor.name() !== alias)
    throw new BadRequest(`ORDER BY takes a property, as in ${alias}.name.`);
  const path = parsePath(cursor);
  if (path.length === 0) throw new BadRequest("ORDER BY needs a property, not the whole item.");
  const descending = cursor.takeWord("DESC");
  if (!descending) cursor.takeWord("ASC");
  if (cursor.takeSymbol(",")) {
    throw new BadRequest("ORDER BY more than one property is not supported.");
  }
  return { path, descending };
}

function parseOffsetLimit(cursor: Cursor): NonNullable<Query["offsetLimit"]> {
  const offset = parseCount(cursor);
  cursor.expectWord("LIMIT");
  return { offset, limit: parseCount(cursor) };
}

function parseCount(cursor: Cursor): Count {
  const token = cursor.peek();
  if (token.kind !== "number" && token.kind !== "parameter") throw cursor.unexpected();
  cursor.next();
  return token.kind === "number"
    ? { kind: "literal", value: token.value }
    : { kind: "parameter", name: token.text };
}

function refuseMixtures({ selection, top, orderBy, offsetLimit }: Query): void {
  if (top !== undefined && offsetLimit !== undefined) {
    throw new BadRequest("TOP and OFFSET LIMIT cannot stand in one query.");
  }
  const limited = top ?? orderBy ?? offsetLimit;
  if (selection.kind === "aggregate" && limited !== undefined) {
    throw new BadRequest("TOP, ORDER BY and OFFSET LIMIT are not supported with an aggregate.");
  }
}
