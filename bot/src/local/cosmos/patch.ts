import { z } from "zod";
import { BadRequest, refusal, type Answer } from "./answer";
import { findItem, withSystemProperties, type Partition } from "./item-table";
import { noItem, ownBody, put, refuseIfNoneMatch, stale, type Change } from "./items";
import { changed, patchOperation } from "./patch-operation";
import { compile } from "./query/evaluate";
import { parseCondition } from "./query/parser";

const MAX_OPERATIONS = 10;

const request = z.strictObject({
  condition: z.string().optional(),
  operations: z.array(patchOperation).min(1).max(MAX_OPERATIONS),
});

/**
 * Changes parts of an item: 200, 404, or 412 when If-Match or the condition does not hold.
 * @throws BadRequest for a `move`, for more than 10 operations, for a path that is not there, and
 * when both a condition and If-Match are given.
 */
export function patchItem(at: Partition, id: string, { item, conditions }: Change): Answer {
  refuseIfNoneMatch(conditions);
  const { condition, operations } = readRequest(item);
  if (condition !== undefined && conditions.ifMatch !== undefined) {
    throw new BadRequest("A patch takes a condition or If-Match, not both.");
  }
  const found = findItem(at, id);
  if (found === undefined) return noItem(id);
  const before = withSystemProperties(at.store, at.container, found);
  if (condition !== undefined && compile(parseCondition(condition), new Map())(before) !== true) {
    return refusal(412, "The condition of the patch does not hold for the item.");
  }
  const refused = stale(at, found, conditions);
  if (refused !== undefined) return refused;
  let after: unknown = before;
  for (const one of operations) after = changed(after, one.path.split("/").slice(1), one);
  const body = ownBody(at, after);
  if (body.id !== id) throw new BadRequest("A patch cannot change the id of an item.");
  return put(at, body, found);
}

function readRequest(item: unknown): z.infer<typeof request> {
  const read = request.safeParse(Array.isArray(item) ? { operations: item } : item);
  if (read.success) return read.data;
  const reasons = read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new BadRequest(`The patch is not supported: ${reasons.join("; ")}`);
}
