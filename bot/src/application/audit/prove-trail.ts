import { londonDate } from "../../scheme/calendar/london";
import type { SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import { eventOf } from "../act";
import { retryOnConflict } from "../outcome";
import type { AuditHead } from "../ports/audit";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { TrailProof } from "../records";
import { settledUpTo } from "./not-in-trail";

type ProvePorts = Pick<Ports, "audit" | "eventLog" | "store" | "clock" | "ids" | "storeClock">;

/** The id of the one record of a scheme that says how its last proof went. */
export const PROOF_ID = "last";

/** Questions for many ids at once are cut into some of this many. */
const AT_ONCE = 500;
/** So many are named; whatever takes more from a trail shows in the check of the whole of it. */
const MOST_NAMED = 100;

/** What a proof found, for the log: whoever keeps `head` elsewhere can prove later that nothing was cut off. */
export interface Proved {
  readonly day: IsoDate;
  readonly head?: AuditHead;
  readonly missing: number;
  readonly endGone: boolean;
}

/**
 * Proves once a day that every event that a scheme's acts wrote stands in its trail, and that the end of the last proof
 * still does (PF-17). It goes on from where the last proof ended, and looks again for what was missing; a scheme in which
 * nothing happened is left alone. Undefined where today's was done. Two instances at once do it once.
 */
export function makeProveTrail(ports: ProvePorts) {
  const provedOn = new Map<SchemeId, IsoDate>();
  return async (schemeId: SchemeId): Promise<Proved | undefined> => {
    const day = londonDate(ports.clock.now());
    if (provedOn.get(schemeId) === day) return undefined;
    const proved = await retryOnConflict<Proved | undefined>(async () => {
      const last = await ports.store.find(schemeId, "trail-proof", PROOF_ID);
      return last?.value.day === day ? undefined : prove(ports, { schemeId, day, last });
    });
    provedOn.set(schemeId, day);
    return proved;
  };
}

/** Whether a proof found something wrong. */
export function isIncomplete({ missing, endGone }: TrailProof): boolean {
  return missing.length > 0 || endGone;
}

interface Turn {
  readonly schemeId: SchemeId;
  readonly day: IsoDate;
  readonly last: Versioned<TrailProof> | undefined;
}

async function prove(ports: ProvePorts, turn: Turn): Promise<Proved | "conflict"> {
  const { schemeId, day, last } = turn;
  const proof = await lookAtTrail(ports, turn, last?.value);
  const { head, missing, endGone, fresh, looked } = proof;
  const proved = { day, ...(head === undefined ? {} : { head }), missing: missing.length, endGone };
  if (looked === 0 && !endGone) return proved;
  const act = { type: "TrailProved", events: fresh, missing: missing.length } as const;
  const event = eventOf(ports, { schemeId, by: "system" }, act);
  const value = proofOf(proof, { schemeId, day, at: event.at, eventId: event.id }, last?.value);
  const record = { type: "trail-proof", value } as const;
  const outcome = await ports.store.commit({
    schemeId,
    ...(last === undefined
      ? { create: [record] }
      : { replace: [{ ...record, version: last.version }] }),
    events: [event],
  });
  return outcome === "conflict" ? "conflict" : proved;
}

/** What a look at the trail found. */
interface Look {
  readonly upTo: number;
  readonly head: AuditHead | undefined;
  readonly endGone: boolean;
  readonly missing: readonly string[];
  /** How many events are new since the last proof, and how many were looked for in all. */
  readonly fresh: number;
  readonly looked: number;
}

async function lookAtTrail(
  ports: ProvePorts,
  { schemeId }: Turn,
  last: TrailProof | undefined,
): Promise<Look> {
  const upTo = settledUpTo(ports);
  const written = await ports.eventLog.ids(schemeId, { from: last?.upTo ?? 0, to: upTo });
  // The last proof's own event is no reason for another one.
  const fresh = written.filter((id) => id !== last?.eventId);
  const looked = [...new Set([...fresh, ...(last?.missing ?? [])])];
  const head = endOf(await ports.audit.head(schemeId));
  const endGone = !(await isStillThere(ports, schemeId, last?.head));
  const missing = await absent(ports, schemeId, looked);
  return { upTo, head, endGone, missing, fresh: fresh.length, looked: looked.length };
}

function proofOf(
  { upTo, head, endGone, missing, fresh }: Look,
  about: Pick<TrailProof, "schemeId" | "day" | "at" | "eventId">,
  last: TrailProof | undefined,
): TrailProof {
  // An end that is gone stays the one to look for: it does not come right by itself.
  const kept = endGone ? last?.head : head;
  return {
    ...about,
    upTo,
    events: (last?.events ?? 0) + fresh,
    missing: missing.slice(0, MOST_NAMED),
    ...(kept === undefined ? {} : { head: kept }),
    endGone,
  };
}

function endOf(entry: AuditHead | undefined): AuditHead | undefined {
  return entry === undefined ? undefined : { seq: entry.seq, hash: entry.hash };
}

async function isStillThere(
  { audit }: ProvePorts,
  schemeId: SchemeId,
  kept: AuditHead | undefined,
): Promise<boolean> {
  if (kept === undefined) return true;
  const [found] = await audit.entries(schemeId, kept.seq - 1, 1);
  return found?.seq === kept.seq && found.entry?.hash === kept.hash;
}

async function absent(
  { audit }: ProvePorts,
  schemeId: SchemeId,
  ids: readonly string[],
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const there = await audit.places(schemeId, some);
    missing.push(...some.filter((id) => !there.has(id)));
  }
  return missing.toSorted();
}
