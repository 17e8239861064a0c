import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import { cosmosStatus, worthAnotherTry } from "./errors";
import { readItem, type ItemPlace } from "./items";
import { again, done, withPatience } from "./patience";

const version = z.object({ _etag: z.string() });
const OTHERS_FIRST: ReadonlySet<number | string | undefined> = new Set([404, 409, 412]);

/**
 * Reads a document, changes it and writes it back against the version that was read; from the start
 * again where somebody else was first or nobody knows. So `change` has to come to undefined (nothing
 * to do) once its work is in what is stored, or to the same content.
 * @throws Error where it does not get through in a few tries.
 */
export async function changeDocument(
  place: ItemPlace,
  change: (stored: unknown) => JSONObject | undefined,
): Promise<void> {
  const { container, id, partitionKey } = place;
  await withPatience<undefined>(`change ${container.id}/${id}`, async () => {
    const stored = await readItem(place);
    const next = change(stored);
    if (next === undefined) return done(undefined);
    try {
      if (stored === undefined) await container.items.create(next);
      else {
        const condition = version.parse(stored)._etag;
        const accessCondition = { type: "IfMatch", condition };
        await container.item(id, partitionKey).replace(next, { accessCondition });
      }
      return done(undefined);
    } catch (failure) {
      if (OTHERS_FIRST.has(cosmosStatus(failure)) || worthAnotherTry(failure)) {
        return again(failure);
      }
      throw new Error(`The store refused to change ${container.id}/${id}.`, { cause: failure });
    }
  });
}
