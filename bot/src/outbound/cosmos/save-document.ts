import { isDeepStrictEqual } from "node:util";
import type { JSONObject } from "@azure/cosmos";
import { cosmosStatus, worthAnotherTry } from "./errors";
import { readItem, type ItemPlace } from "./items";
import { again, done, withPatience, type Try } from "./patience";

/** A document to write, and the version it replaces; without one it is to be created. */
export interface Save {
  readonly place: ItemPlace;
  readonly document: JSONObject;
  readonly version?: string | undefined;
}

/**
 * Writes one document against a version. Gives it as stored; undefined where somebody else was first.
 * An answer that got lost is cleared up by reading: where what is stored is what we wrote, we wrote it.
 * @throws Error where the store is down.
 */
export async function saveDocument(save: Save): Promise<unknown> {
  const { container, id } = save.place;
  return withPatience<unknown>(`write ${container.id}/${id}`, () => trySave(save));
}

async function trySave(save: Save): Promise<Try<unknown>> {
  const { container, id } = save.place;
  try {
    return done(await write(save));
  } catch (failure) {
    const refused = OTHERS_FIRST.has(cosmosStatus(failure));
    if (!refused && !worthAnotherTry(failure)) {
      throw new Error(`The store refused to write ${container.id}/${id}.`, { cause: failure });
    }
    // Also where it was refused: the SDK may have repeated a write whose answer it never saw.
    const stored = await readItem(save.place);
    if (contains(stored, save.document)) return done(stored);
    return refused ? done(undefined) : again(failure);
  }
}

const OTHERS_FIRST: ReadonlySet<number | string | undefined> = new Set([404, 409, 412]);

async function write({ place, document, version }: Save): Promise<unknown> {
  const { container, id, partitionKey } = place;
  if (version === undefined) return (await container.items.create(document)).resource;
  // An empty If-Match is left out on the way, and the write would be unconditional.
  if (version === "")
    throw new Error(`${container.id}/${id} cannot be replaced without its version.`);
  const accessCondition = { type: "IfMatch", condition: version };
  return (await container.item(id, partitionKey).replace(document, { accessCondition })).resource;
}

/** Whether a stored document is the one we wrote; what the store adds (`_etag` …) does not count. */
export function contains(stored: unknown, written: JSONObject): boolean {
  if (typeof stored !== "object" || stored === null) return false;
  const own = Object.entries(stored).filter(([name]) => !name.startsWith("_"));
  return isDeepStrictEqual(Object.fromEntries(own), written);
}
