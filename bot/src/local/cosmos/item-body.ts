import { BadRequest } from "./answer";
import { isObject, parseJson, type JsonObject } from "./json-value";

/** The largest item, and the largest request, in bytes of UTF-8. */
export const MAX_BYTES = 2 * 1024 * 1024;

/** An item that may be stored: checked, without system properties. */
export type ItemBody = {
  readonly id: string;
  readonly body: JsonObject;
  readonly partition: string;
};

const SYSTEM = new Set(["_rid", "_self", "_etag", "_attachments", "_ts"]);
const MAX_ID = 255;
const MAX_KEY_BYTES = 2048;
const MAX_DEPTH = 128; // Cosmos DB's own limit; SQLite reads no JSON deeper than 1,000 levels

/**
 * Checks an item: an id, a partition key value at the container's path, a `ttl` that makes sense.
 * @throws BadRequest saying which of them is wrong.
 */
export function readItemBody(item: unknown, keySteps: readonly string[]): ItemBody {
  if (!isObject(item)) throw new BadRequest("An item is a JSON object.");
  const { id, ttl } = item;
  if (typeof id !== "string" || id === "" || id.length > MAX_ID || /[/\\?#]/.test(id)) {
    throw new BadRequest(`An item's id is 1 to ${MAX_ID} characters, none of them / \\ ? or #.`);
  }
  if (ttl !== undefined && !isTtl(ttl)) {
    throw new BadRequest("An item's ttl is a whole number of seconds above 0, or -1.");
  }
  if (!isShallow(item, MAX_DEPTH)) {
    throw new BadRequest(`An item has at most ${MAX_DEPTH} levels, one inside the other.`);
  }
  const own = Object.entries(item).filter(([name]) => !SYSTEM.has(name));
  return { id, body: Object.fromEntries(own), partition: partitionOf(item, keySteps) };
}

function isTtl(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && (value > 0 || value === -1);
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1));
}

/** The partition an item belongs to: the JSON text of its key array, `[{}]` when it has no key. */
function partitionOf(item: JsonObject, keySteps: readonly string[]): string {
  let value: unknown = item;
  for (const step of keySteps) value = isObject(value) ? value[step] : undefined;
  return partitionText([value === undefined ? {} : value]);
}

/**
 * The partition named by the header of a request.
 * @throws BadRequest when it is not an array of one key.
 */
export function readPartitionKey(header: string): string {
  const keys = parseJson(header, "partition key header");
  if (!Array.isArray(keys) || keys.length !== 1) {
    throw new BadRequest("A partition key here is one value. Hierarchical keys are not supported.");
  }
  return partitionText(keys);
}

function partitionText(keys: readonly unknown[]): string {
  const text = JSON.stringify(keys);
  const [key] = keys;
  const isNone = isObject(key) && Object.keys(key).length === 0;
  if (typeof key === "object" && key !== null && !isNone) {
    throw new BadRequest("A partition key value is a string, a number, a boolean or null.");
  }
  if (Buffer.byteLength(text) > MAX_KEY_BYTES) {
    throw new BadRequest(`A partition key value has at most ${MAX_KEY_BYTES} bytes.`);
  }
  return text;
}
