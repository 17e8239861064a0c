import { z } from "zod";
import { BadRequest } from "./answer";
import { isObject } from "./json-value";

const path = z.string().regex(/^(\/[^/~]+)+$/, "is a path such as /a/b, without ~ escapes");

/** The steps that a partial update may have; `move` is not among them. */
export const patchOperation = z.discriminatedUnion("op", [
  z.strictObject({ op: z.enum(["add", "set", "replace"]), path, value: z.unknown() }),
  z.strictObject({ op: z.literal("incr"), path, value: z.number() }),
  z.strictObject({ op: z.literal("remove"), path }),
]);

/** One step of a partial update. */
export type PatchOperation = z.infer<typeof patchOperation>;

/**
 * A JSON value with one operation carried out at a path below it. The value itself is not changed.
 * @throws BadRequest when the path leads nowhere, or to something the operation cannot change.
 */
export function changed(
  value: unknown,
  path: readonly string[],
  operation: PatchOperation,
): unknown {
  const [step, ...rest] = path;
  if (step === undefined) throw new BadRequest("A patch needs a path.");
  if (Array.isArray(value)) return inArray(value, [step, ...rest], operation);
  if (!isObject(value)) throw new BadRequest(`The patch path '${operation.path}' leads nowhere.`);
  if (rest.length > 0) return { ...value, [step]: changed(value[step], rest, operation) };
  const { [step]: old, ...others } = value;
  if (operation.op === "remove") {
    present(old, operation);
    return others;
  }
  return { ...value, [step]: replacement(old, operation) };
}

function inArray(value: unknown[], path: readonly string[], operation: PatchOperation): unknown[] {
  const [step = "", ...rest] = path;
  const adds = operation.op === "add" && rest.length === 0;
  const index = adds && step === "-" ? value.length : Number(step);
  const last = adds ? value.length : value.length - 1;
  if (!Number.isInteger(index) || index < 0 || index > last) {
    throw new BadRequest(`The patch path '${operation.path}' names no place in its array.`);
  }
  if (rest.length > 0) return value.with(index, changed(value[index], rest, operation));
  if (adds) return value.toSpliced(index, 0, operation.value);
  if (operation.op === "remove") return value.toSpliced(index, 1);
  return value.with(index, replacement(value[index], operation));
}

function replacement(old: unknown, operation: Exclude<PatchOperation, { op: "remove" }>): unknown {
  if (operation.op === "replace") present(old, operation);
  if (operation.op !== "incr") return operation.value;
  const start = old === undefined ? 0 : old;
  if (typeof start !== "number") {
    throw new BadRequest(`'${operation.path}' is not a number, so it cannot be incremented.`);
  }
  return start + operation.value;
}

function present(old: unknown, operation: PatchOperation): void {
  if (old === undefined) {
    throw new BadRequest(`'${operation.path}' is not there, so it cannot be changed.`);
  }
}
