import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import { auditRows, type AuditRow } from "./audit-rows";
import { mayBeFound, pagesOf, searchFor, type AuditAsked } from "./read-audit";

/** As many as a spreadsheet is still of use with; the newest. */
const MOST_ROWS = 20_000;
const AT_ONCE = 500;

/** The trail as it leaves the product. */
export interface AuditExport {
  readonly rows: readonly AuditRow[];
  /** Whether there was more than fits. */
  readonly cutOff: boolean;
}

/**
 * The audit trail, or what is asked of it, in one piece: newest first, at most 20,000 entries, as the director reads it on
 * the page. How many were taken is in the trail before they are handed out (T-E5-4).
 */
export function makeExportAudit(ports: Pick<Ports, "audit" | "store" | "clock" | "ids">) {
  return async (actor: Actor, asked: AuditAsked): Promise<AuditExport> => {
    const { schemeId, person } = actor;
    const found: AuditRow[] = [];
    const context = { schemeId, reader: person.value };
    const search = { ...searchFor(asked), limit: AT_ONCE };
    for await (const entries of pagesOf(ports, schemeId, search)) {
      const shown = entries.filter((entry) => mayBeFound(entry, asked));
      found.push(...(await auditRows(ports, context, shown)));
      if (found.length > MOST_ROWS) break;
    }
    const rows = found.slice(0, MOST_ROWS);
    const { personId } = asked;
    const about = { by: person.value.id, ...(personId === undefined ? {} : { personId }) };
    const act = { type: "AuditExported", rows: rows.length } as const;
    const event = eventOf(ports, { schemeId, ...about }, act);
    await retryOnConflict(() => ports.store.commit({ schemeId, events: [event] }));
    return { rows, cutOff: found.length > MOST_ROWS };
  };
}
