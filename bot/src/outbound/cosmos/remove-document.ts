import { z } from "zod";
import { cosmosStatus, worthAnotherTry } from "./errors";
import { readItem, type ItemPlace } from "./items";
import { again, done, withPatience } from "./patience";

const version = z.object({ _etag: z.string() });

/** The version of a document as it was read. @throws where it is none. */
export function versionOf(stored: unknown): string {
  return version.parse(stored)._etag;
}

/**
 * Removes one document in the version that was read; one that is not there is done. `conflict`: somebody wrote it
 * meanwhile. @throws Error where the store is down.
 */
export function removeDocument(
  place: ItemPlace,
  condition: string,
): Promise<"committed" | "conflict"> {
  const { container, id, partitionKey } = place;
  return withPatience<"committed" | "conflict">(`remove ${container.id}/${id}`, async () => {
    try {
      const accessCondition = { type: "IfMatch", condition };
      await container.item(id, partitionKey).delete({ accessCondition });
      return done("committed");
    } catch (failure) {
      const status = cosmosStatus(failure);
      if (status === 404) return done("committed");
      if (status === 412) return done("conflict");
      if (!worthAnotherTry(failure)) {
        throw new Error(`The store refused to remove ${container.id}/${id}.`, { cause: failure });
      }
      // Nobody knows: gone, it was done.
      return (await readItem(place)) === undefined ? done("committed") : again(failure);
    }
  });
}
