import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import { PlainFault } from "../../../application/ports/plain-fault";

/**
 * A value as a JSON object: what is undefined is left out.
 * @throws Error where it is no object.
 */
export function asJson(value: object): JSONObject {
  const json: unknown = JSON.parse(JSON.stringify(value));
  if (!isJsonObject(json)) throw new Error("Only an object can be a document.");
  return json;
}

function isJsonObject(json: unknown): json is JSONObject {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/**
 * A value on its way into a document, checked by the schema that will read it back: what is stored can
 * always be read. @throws Error naming the fields that are wrong, before anything is written.
 */
export function storable<Value>(schema: z.ZodType<Value>, type: string, value: Value): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new PlainFault(`This ${type} cannot be stored: ${wrongFields(parsed.error)}.`, {
    cause: parsed.error,
  });
}

const label = z.object({
  id: z.string().catch("(no id)"),
  type: z.string().catch("(no type)"),
});

/**
 * Reads a stored document by its schema. A document that is not as it should be is never skipped:
 * @throws Error naming its id, its type and the fields that are wrong (never what they hold).
 */
export function readStored<Stored>(schema: z.ZodType<Stored>, stored: unknown): Stored {
  const parsed = schema.safeParse(stored);
  if (parsed.success) return parsed.data;
  const { id, type } = label.catch({ id: "(no id)", type: "(no type)" }).parse(stored);
  throw new PlainFault(
    `The stored document '${id}' of type '${type}' cannot be read: ${wrongFields(parsed.error)}.`,
    { cause: parsed.error },
  );
}

function wrongFields({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
}
