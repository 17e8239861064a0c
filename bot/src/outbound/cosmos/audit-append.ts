import { chained } from "../../application/audit/chain";
import type { SchemeEvent } from "../../application/events";
import type { Audit, AuditEntry, AuditHead } from "../../application/ports/audit";
import type { Digest } from "../../application/ports/digest";
import type { SchemeId } from "../../scheme/shared/ids";
import { entryDocument, placeDocument } from "./documents/audit-entry";
import type { Cosmos } from "./open-cosmos";
import { writeTogether, type Written } from "./outbox-batch";
import { again, done, withPatience } from "./patience";

/** Entries of one batch; each is two documents, and a batch has 100 at most. */
const AT_ONCE = 40;
/** How often somebody else may be first before it is given up for now. */
const RACES = 50;

/** What adding to a trail is made of. */
export interface Appending {
  readonly cosmos: Cosmos;
  readonly digest: Digest;
  readonly headOf: Audit["head"];
  readonly placesOf: Audit["places"];
}

/**
 * Adds to the end of a trail. An entry's id is its number, and in its batch is written where its event stands: of two
 * instances that add at once one is refused and reads again. So neither skips a number, nor adds an event twice, whatever
 * was cut off before.
 */
export function createAppending(parts: Appending): Audit["append"] {
  // What this instance added last. A guess: who is wrong is refused.
  const ends = new Map<SchemeId, AuditHead>();
  return async (schemeId, events) => {
    const once = [...new Map(events.map((event) => [event.id, event])).values()];
    for (let from = 0; from < once.length; from += AT_ONCE) {
      const together = once.slice(from, from + AT_ONCE);
      await withPatience<undefined>(`add to the trail of '${schemeId}'`, async () => {
        const guess = ends.get(schemeId);
        ends.delete(schemeId);
        const { end, because } = await addAll(parts, schemeId, guess, together);
        if (end !== undefined) ends.set(schemeId, end);
        return because === undefined ? done(undefined) : again(because);
      });
    }
  };
}

/** The new end of the trail where it is known; `because`: nobody knows whether it was written, or others were first too often. */
interface Added {
  readonly end?: AuditHead;
  readonly because?: unknown;
}

async function addAll(
  { cosmos, digest, headOf, placesOf }: Appending,
  schemeId: SchemeId,
  guess: AuditHead | undefined,
  events: readonly SchemeEvent[],
): Promise<Added> {
  let end = guess;
  let left = events;
  for (let races = 0; races < RACES; races += 1) {
    if (end === undefined) {
      const there = await placesOf(
        schemeId,
        left.map(({ id }) => id),
      );
      left = left.filter(({ id }) => !there.has(id));
      end = await headOf(schemeId);
      if (left.length === 0) return end === undefined ? {} : { end };
    }
    const entries = chained(digest, schemeId, end, left);
    const written = await addTogether(cosmos, schemeId, entries);
    if (written.state === "unsettled") return { because: written.because };
    const last = entries.at(-1);
    if (written.state === "written" && last !== undefined) {
      return { end: { seq: last.seq, hash: last.hash } };
    }
    end = undefined;
  }
  return { because: new Error(`Others kept adding to the trail of '${schemeId}'.`) };
}

function addTogether(
  cosmos: Cosmos,
  schemeId: SchemeId,
  entries: readonly AuditEntry[],
): Promise<Written> {
  const documents = entries.flatMap((entry) => [
    { id: String(entry.seq), document: entryDocument(entry) },
    { id: entry.event.id, document: placeDocument(entry) },
  ]);
  return writeTogether(cosmos, schemeId, documents, "audit");
}
