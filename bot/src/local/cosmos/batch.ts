import { z } from "zod";
import { BadRequest, refusal, succeeded, type Answer } from "./answer";
import type { Partition } from "./item-table";
import { createItem, deleteItem, readItem, replaceItem, upsertItem } from "./items";
import { parseJson } from "./json-value";
import { patchItem } from "./patch";

const MAX_OPERATIONS = 100;

const shared = { ifMatch: z.string().optional(), ifNoneMatch: z.string().optional() };
const operation = z.discriminatedUnion("operationType", [
  z.strictObject({ operationType: z.literal("Create"), resourceBody: z.unknown(), ...shared }),
  z.strictObject({ operationType: z.literal("Upsert"), resourceBody: z.unknown(), ...shared }),
  z.strictObject({ operationType: z.literal("Read"), id: z.string(), ...shared }),
  z.strictObject({ operationType: z.literal("Delete"), id: z.string(), ...shared }),
  z.strictObject({
    operationType: z.literal("Replace"),
    id: z.string(),
    resourceBody: z.unknown(),
    ...shared,
  }),
  z.strictObject({
    operationType: z.literal("Patch"),
    id: z.string(),
    resourceBody: z.unknown(),
    ...shared,
  }),
]);

type Operation = z.infer<typeof operation>;

/**
 * A transactional batch in one partition: each result with its own status. If one operation fails
 * nothing is kept, the answer is 207, the failed one keeps its status and all others are 424.
 * @throws BadRequest for an operation it does not know, and for none or more than 100.
 */
export function runBatch(at: Partition, body: string): Answer {
  const operations = readOperations(body);
  return at.store.transaction(
    () => {
      const answers: Answer[] = [];
      for (const [index, one] of operations.entries()) {
        const answer = attempt(at, one);
        if (!succeeded(answer)) return failedAt(index, answer, operations.length);
        answers.push(answer);
      }
      return { status: 200, body: answers.map(resultOf) };
    },
    (answer) => answer.status === 200,
  );
}

function readOperations(body: string): readonly Operation[] {
  const given = z.array(z.unknown()).safeParse(parseJson(body, "batch"));
  if (!given.success) throw new BadRequest("A batch is an array of operations.");
  const count = given.data.length;
  if (count === 0 || count > MAX_OPERATIONS) {
    throw new BadRequest(`A batch has 1 to ${MAX_OPERATIONS} operations, not ${count}.`);
  }
  return given.data.map((one, index) => {
    const read = operation.safeParse(one);
    if (read.success) return read.data;
    const reasons = read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new BadRequest(`Operation ${index} of the batch is not supported: ${reasons.join("; ")}`);
  });
}

function attempt(at: Partition, one: Operation): Answer {
  try {
    return perform(at, one);
  } catch (error) {
    if (error instanceof BadRequest) return refusal(400, error.message);
    throw error;
  }
}

function perform(at: Partition, one: Operation): Answer {
  const conditions = {
    ...(one.ifMatch !== undefined && { ifMatch: one.ifMatch }),
    ...(one.ifNoneMatch !== undefined && { ifNoneMatch: one.ifNoneMatch }),
  };
  switch (one.operationType) {
    case "Create":
      return createItem(at, one.resourceBody, conditions);
    case "Upsert":
      return upsertItem(at, one.resourceBody, conditions);
    case "Read":
      return readItem(at, one.id, conditions);
    case "Delete":
      return deleteItem(at, one.id, conditions);
    case "Replace":
      return replaceItem(at, one.id, { item: one.resourceBody, conditions });
    case "Patch":
      return patchItem(at, one.id, { item: one.resourceBody, conditions });
  }
}

function failedAt(failed: number, answer: Answer, count: number): Answer {
  const body = Array.from({ length: count }, (_, index) =>
    resultOf(index === failed ? answer : { status: 424 }),
  );
  return { status: 207, body };
}

function resultOf({ status, body, headers }: Answer): object {
  return {
    statusCode: status,
    requestCharge: 1,
    ...(headers?.["etag"] !== undefined && { eTag: headers["etag"] }),
    ...(body !== undefined && status < 400 && { resourceBody: body }),
    ...(body !== undefined && status >= 400 && { message: messageIn(body) }),
  };
}

const error = z.object({ message: z.string() });

function messageIn(body: unknown): string {
  return error.parse(body).message;
}
