import type { SchemeId } from "../../scheme/shared/ids";
import type { SchemeEvent } from "../events";
import type { AuditEntry, AuditHead, FoundEntry } from "../ports/audit";
import type { Ports } from "../ports/ports";
import { BEFORE_THE_FIRST, canonicalJson, entryHash, type Hashed } from "./chain";
import type { Finding } from "./finding";
import { notInTrail } from "./not-in-trail";

type VerifyPorts = Pick<Ports, "audit" | "eventLog" | "digest" | "storeClock">;

/** What came of checking a whole trail. */
export interface TrailCheck {
  /** How many entries were looked at. */
  readonly entries: number;
  /** Its end now; kept elsewhere, it proves later that nothing up to it was taken away. */
  readonly head: AuditHead;
  /** What is wrong, in the order of the trail, what is not in it last; nothing where all is as it was written. */
  readonly findings: readonly Finding[];
  /** Events of the last minutes that have yet to be passed on. */
  readonly onTheirWay: number;
}

const AT_ONCE = 500;

/**
 * Walks a scheme's trail from its first entry to its last: each number once, each hash of its own content and of the entry
 * before, each event as an act of the scheme wrote it, and every event of the scheme in it (PF-17, T-E6-2). `kept`: an end
 * of the trail that somebody kept, which must still be in it. Changes nothing.
 */
export function makeVerifyTrail(ports: VerifyPorts) {
  return async (schemeId: SchemeId, kept?: AuditHead): Promise<TrailCheck> => {
    const { audit } = ports;
    const walk = new Walk(ports.digest, schemeId, kept);
    for (;;) {
      const page = await audit.entries(schemeId, walk.end.seq, AT_ONCE);
      walk.take(page, await besides(ports, schemeId, page));
      if (page.length < AT_ONCE) break;
    }
    const { missing, onTheirWay } = await notInTrail(ports, schemeId, walk.seen);
    return {
      entries: walk.entries,
      head: walk.end,
      findings: [
        ...walk.findings,
        ...(kept === undefined || walk.keptIsThere ? [] : [endGone(kept)]),
        ...missing.map((eventId) => ({ kind: "not-in-trail", eventId }) as const),
      ],
      onTheirWay,
    };
  };
}

function endGone({ seq }: AuditHead): Finding {
  return { kind: "end-gone", seq };
}

/** What a page of the trail is compared with. */
interface Besides {
  readonly events: ReadonlyMap<string, SchemeEvent>;
  readonly places: ReadonlyMap<string, number>;
}

async function besides(
  { audit, eventLog }: VerifyPorts,
  schemeId: SchemeId,
  page: readonly FoundEntry[],
): Promise<Besides> {
  const ids = page.flatMap(({ entry }) => (entry === undefined ? [] : [entry.event.id]));
  const [events, places] = await Promise.all([
    eventLog.events(schemeId, ids),
    audit.places(schemeId, ids),
  ]);
  return { events, places };
}

/** One walk along a trail. */
class Walk {
  end: AuditHead = BEFORE_THE_FIRST;
  entries = 0;
  keptIsThere = false;
  readonly findings: Finding[] = [];
  readonly seen = new Set<string>();
  /** Whether the entry before is as it was written: only then does its hash say what comes next. */
  private sound = true;
  private readonly hashOf: (entry: Omit<Hashed, "schemeId">) => string;
  private readonly kept: AuditHead | undefined;

  constructor(digest: Ports["digest"], schemeId: SchemeId, kept: AuditHead | undefined) {
    this.hashOf = (entry) => entryHash(digest, { ...entry, schemeId });
    this.kept = kept;
  }

  take(page: readonly FoundEntry[], beside: Besides): void {
    for (const found of page) this.step(found, beside);
  }

  private step({ seq, entry }: FoundEntry, beside: Besides): void {
    this.entries += 1;
    if (seq > this.end.seq + 1) {
      this.findings.push({ kind: "missing", seq: this.end.seq + 1, upTo: seq - 1 });
      this.sound = false;
    }
    const wrong: Finding | undefined =
      entry === undefined ? { kind: "altered", seq } : this.whatIsWrong(entry, beside);
    if (wrong !== undefined) this.findings.push(wrong);
    this.sound = wrong === undefined;
    if (entry !== undefined) this.seen.add(entry.event.id);
    this.end = { seq, hash: entry?.hash ?? "" };
    if (seq === this.kept?.seq && entry?.hash === this.kept.hash) this.keptIsThere = true;
  }

  private whatIsWrong(entry: AuditEntry, { events, places }: Besides): Finding | undefined {
    const { seq, event, previous, hash } = entry;
    if (seq <= this.end.seq) return { kind: "added", seq };
    const belongsAt = places.get(event.id);
    if (belongsAt !== undefined && belongsAt !== seq) {
      return this.seen.has(event.id)
        ? { kind: "twice", seq }
        : { kind: "reordered", seq, belongsAt };
    }
    const written = events.get(event.id);
    if (written === undefined) return { kind: "added", seq };
    const isSame = canonicalJson(written) === canonicalJson(event);
    const isOwnHash = hash === this.hashOf({ seq, event, previous });
    const follows = !this.sound || previous === this.end.hash;
    return isSame && isOwnHash && follows ? undefined : { kind: "altered", seq };
  }
}
