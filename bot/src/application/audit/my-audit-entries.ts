import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { Ports } from "../ports/ports";
import { actInWords } from "./in-words";
import { pagesOf } from "./read-audit";

/** What somebody did, as the trail keeps it. */
export interface OwnEntry {
  readonly at: Instant;
  /** "Opted out". */
  readonly what: string;
}

const AT_ONCE = 500;

/** Everything that the audit trail of a scheme keeps of what one person did there themselves, newest first. For that person only. */
export function makeMyAuditEntries(ports: Pick<Ports, "audit">) {
  return async (schemeId: SchemeId, personId: PersonId): Promise<readonly OwnEntry[]> => {
    const own: OwnEntry[] = [];
    for await (const entries of pagesOf(ports, schemeId, { by: personId, limit: AT_ONCE })) {
      own.push(...entries.map(({ event: { at, act } }) => ({ at, what: actInWords(act) })));
    }
    return own;
  };
}
