import type { JSONObject } from "@azure/cosmos";
import { z } from "zod";
import type { AuditEntry, FoundEntry } from "../../../application/ports/audit";
import { eventContent } from "./event";
import { asJson, readStored, storable } from "./stored";

/** So many digits that ids are in the order of their numbers. */
const DIGITS = 12;

const schema = z.object({
  id: z.string(),
  schemeId: z.string(),
  type: z.literal("entry"),
  seq: z.number().int(),
  at: z.string(),
  content: eventContent,
  previous: z.string(),
  hash: z.string(),
});

/** An entry of the trail in `audit`. Its id is its number: only one document can ever have it. */
export function entryDocument({ seq, event, previous, hash }: AuditEntry): JSONObject {
  const { schemeId, at } = event;
  return asJson({
    id: entryId(seq),
    schemeId,
    type: "entry",
    seq,
    at,
    content: storable(eventContent, "event", event),
    previous,
    hash,
  });
}

function entryId(seq: number): string {
  return String(seq).padStart(DIGITS, "0");
}

/** The entry of a document. @throws Error naming id and type where it is none. */
export function entryOf(stored: unknown): AuditEntry {
  const { seq, content: event, previous, hash } = readStored(schema, stored);
  return { seq, event, previous, hash };
}

/** Where a document stands, and the entry that it is; none where it is not as it was written, beyond its own number. */
export function foundEntry(stored: unknown): FoundEntry {
  const { seq } = z.object({ seq: z.number() }).parse(stored);
  const read = schema.safeParse(stored);
  if (!read.success) return { seq };
  const { id, schemeId, at, content: event, previous, hash } = read.data;
  const isWhole = id === entryId(seq) && schemeId === event.schemeId && at === event.at;
  return isWhole ? { seq, entry: { seq, event, previous, hash } } : { seq };
}

const place = z.object({ id: z.string(), type: z.literal("place"), seq: z.number() });
const PREFIX = "event.";

/** Where an event stands in the trail. Written with its entry: so no event can be added twice. */
export function placeDocument({ seq, event: { id, schemeId } }: AuditEntry): JSONObject {
  return asJson({ id: placeId(id), schemeId, type: "place", seq });
}

/** The id of that document. */
export function placeId(eventId: string): string {
  return `${PREFIX}${eventId}`;
}

/** An event's id, and the number of its entry. */
export function placeOf(stored: unknown): readonly [eventId: string, seq: number] {
  const { id, seq } = readStored(place, stored);
  return [id.slice(PREFIX.length), seq];
}
