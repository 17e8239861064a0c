import type { SchemeId } from "../../scheme/shared/ids";
import type { SchemeEvent } from "../events";
import type { AuditEntry, AuditHead } from "../ports/audit";
import type { Digest } from "../ports/digest";

/** What stands before the first entry of every trail. */
export const BEFORE_THE_FIRST: AuditHead = { seq: 0, hash: "0".repeat(64) };

/** What an entry's hash is made of: the hash of the one before it is in it, so that no entry can change alone. */
export type Hashed = Pick<AuditEntry, "seq" | "event" | "previous"> & {
  readonly schemeId: SchemeId;
};

/** The hash of an entry: SHA-256 of the canonical JSON of its scheme, number, event and predecessor (PF-17). */
export function entryHash(digest: Digest, { schemeId, seq, event, previous }: Hashed): string {
  return digest(canonicalJson({ schemeId, seq, event, previous }));
}

/** Events as the entries that come next in a trail, in the order given. */
export function chained(
  digest: Digest,
  schemeId: SchemeId,
  head: AuditHead | undefined,
  events: readonly SchemeEvent[],
): readonly AuditEntry[] {
  let last = head ?? BEFORE_THE_FIRST;
  return events.map((event) => {
    const next = { seq: last.seq + 1, event, previous: last.hash };
    const entry = { ...next, hash: entryHash(digest, { schemeId, ...next }) };
    last = entry;
    return entry;
  });
}

/** A JSON value as one text, whoever wrote it and in whatever order: names sorted, no spaces, nothing undefined. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map((one: unknown) => canonicalJson(one ?? null)).join(",")}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value);
  const written = fields
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one)}`);
  return `{${written.join(",")}}`;
}
