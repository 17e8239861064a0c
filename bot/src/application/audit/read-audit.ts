import { addDays, londonDate, londonInstant } from "../../scheme/calendar/london";
import type { PersonId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import { retryOnConflict } from "../outcome";
import type { AuditEntry, AuditSearch } from "../ports/audit";
import type { Ports } from "../ports/ports";
import type { TrailProof } from "../records";
import type { AuditKind } from "./act-words";
import { auditRows, type AuditRow } from "./audit-rows";
import { actsOfKind, tellingOf } from "./in-words";
import { PROOF_ID } from "./prove-trail";

type ReadPorts = Pick<Ports, "audit" | "store" | "clock" | "ids" | "digest">;

/** What of the trail somebody asks for. */
export interface AuditAsked {
  readonly kind?: AuditKind | undefined;
  /** One day in London. */
  readonly day?: IsoDate | undefined;
  /** What one person did, and what was done about them. */
  readonly personId?: PersonId | undefined;
}

/** A page of the trail, newest first. */
export interface AuditPage {
  readonly rows: readonly AuditRow[];
  /** The number before which the next page begins; absent on the last one. */
  readonly next?: number;
  /** The last daily proof; absent before the first. */
  readonly proof?: TrailProof;
}

/**
 * The audit trail in words, a page at a time, newest first. That it was read is in the trail itself, once a day for each
 * reader and for each person whom they looked at alone, before anything is answered.
 */
export function makeReadAudit(ports: ReadPorts) {
  return async (
    actor: Actor,
    asked: AuditAsked,
    { before, limit }: { readonly before?: number | undefined; readonly limit: number },
  ): Promise<AuditPage> => {
    const { schemeId, person } = actor;
    await noteReading(ports, actor, asked.personId);
    const context = { schemeId, reader: person.value };
    const rows: AuditRow[] = [];
    for await (const entries of pagesOf(ports, schemeId, { ...searchFor(asked), before, limit })) {
      const shown = entries.filter((entry) => mayBeFound(entry, asked));
      rows.push(...(await auditRows(ports, context, shown)));
      if (rows.length > limit) break;
    }
    const proof = (await ports.store.find(schemeId, "trail-proof", PROOF_ID))?.value;
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      rows: page,
      ...(rows.length > limit && last !== undefined ? { next: last.seq } : {}),
      ...(proof === undefined ? {} : { proof }),
    };
  };
}

/** What to search for; the whole trail where nothing is asked. */
export function searchFor({
  kind,
  day,
  personId,
}: AuditAsked): Pick<AuditSearch, "acts" | "from" | "until" | "personId"> {
  return {
    acts: kind === undefined ? undefined : actsOfKind(kind),
    from: day === undefined ? undefined : londonInstant(day, "00:00"),
    until: day === undefined ? undefined : londonInstant(addDays(day, 1), "00:00"),
    personId,
  };
}

/** Who stated a wish is not found by their name either (NP7). */
export function mayBeFound({ event }: AuditEntry, { personId }: AuditAsked): boolean {
  return personId === undefined || tellingOf(event.act) !== "nameless";
}

/** Pages of the trail, one after the other, until it ends. */
export async function* pagesOf(
  { audit }: Pick<Ports, "audit">,
  schemeId: string,
  search: AuditSearch,
): AsyncGenerator<readonly AuditEntry[]> {
  let { before } = search;
  const limit = search.limit + 1;
  for (;;) {
    const entries = await audit.newest(schemeId, { ...search, before, limit });
    yield entries;
    if (entries.length < limit) return;
    before = entries.at(-1)?.seq;
  }
}

async function noteReading(
  ports: ReadPorts,
  { schemeId, person }: Actor,
  personId: PersonId | undefined,
): Promise<void> {
  const by = person.value.id;
  const day = londonDate(ports.clock.now());
  // The same each time of a day: to write it again changes nothing.
  const id = ports.digest(`audit-read ${schemeId} ${by} ${day} ${personId ?? ""}`);
  const context = { schemeId, by, ...(personId === undefined ? {} : { personId }) };
  const event = { ...eventOf(ports, context, { type: "AuditRead" }), id };
  await retryOnConflict(() => ports.store.commit({ schemeId, events: [event] }));
}
