import { accept, refuse, type Decision } from "../shared/decision";
import type { PersonId, SchemeId } from "../shared/ids";
import type { Instant, IsoDate } from "../shared/time";
import type { RetentionPolicy } from "./retention-policy";
import { RETENTION_KINDS, RETENTION_RULES, type RetentionCounts } from "./retention-table";

/**
 * A day's deletion, and afterwards its evidence: counts by kind and the rules it went by, never whose. `stopped`: so much
 * would go that a director has to say so first.
 */
export interface RetentionRun {
  /** The day it is for: there is one a day. */
  readonly id: IsoDate;
  readonly schemeId: SchemeId;
  readonly state: "stopped" | "running" | "done";
  readonly startedAt: Instant;
  readonly rules: string;
  readonly policy: RetentionPolicy;
  /** What was due when it began. */
  readonly planned: RetentionCounts;
  /** What has gone. */
  readonly gone: RetentionCounts;
  /** Who let it go on, and when, where it had stopped. */
  readonly confirmed?: { readonly at: Instant; readonly by: PersonId };
  readonly doneAt?: Instant;
}

/** What happened to it: numbers only. */
export type RetentionEvent =
  | { readonly type: "DeletionStopped"; readonly records: number }
  | { readonly type: "DeletionConfirmed"; readonly records: number }
  | { readonly type: "DeletionStarted"; readonly records: number }
  | { readonly type: "RecordsDeleted"; readonly records: number }
  | { readonly type: "DeletionFinished"; readonly records: number };

/** Why a run does not go on: it had not stopped, or went on already. */
export interface RetentionRefusal {
  readonly code: "deletion-not-stopped";
}

/** What a run begins with. */
export interface RetentionPlan {
  readonly schemeId: SchemeId;
  readonly on: IsoDate;
  readonly now: Instant;
  readonly policy: RetentionPolicy;
  readonly planned: RetentionCounts;
  readonly tooMany: boolean;
}

/** How many records, of all kinds together. */
export function totalOf(counts: RetentionCounts): number {
  return RETENTION_KINDS.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
}

/** Begins a day's run; it stops at once where too many would go. */
export function beginRun({ schemeId, on, now, policy, planned, tooMany }: RetentionPlan): {
  readonly run: RetentionRun;
  readonly event: RetentionEvent;
} {
  const records = totalOf(planned);
  return {
    run: {
      id: on,
      schemeId,
      state: tooMany ? "stopped" : "running",
      startedAt: now,
      rules: RETENTION_RULES,
      policy,
      planned,
      gone: {},
    },
    event: { type: tooMany ? "DeletionStopped" : "DeletionStarted", records },
  };
}

/** A director looked, and it is right that so many go. */
export function confirmRun(
  run: RetentionRun,
  confirmed: { readonly at: Instant; readonly by: PersonId },
): Decision<RetentionRun, RetentionEvent, RetentionRefusal> {
  if (run.state !== "stopped") return refuse({ code: "deletion-not-stopped" });
  return accept(
    { ...run, state: "running", confirmed },
    { type: "DeletionConfirmed", records: totalOf(run.planned) },
  );
}

/** The run after some more have gone. */
export function withGone(run: RetentionRun, more: RetentionCounts): RetentionRun {
  const gone = { ...run.gone };
  for (const kind of RETENTION_KINDS) {
    const count = (gone[kind] ?? 0) + (more[kind] ?? 0);
    if (count > 0) gone[kind] = count;
  }
  return { ...run, gone };
}

/** The run at its end. */
export function finishRun(
  run: RetentionRun,
  now: Instant,
): { readonly run: RetentionRun; readonly event: RetentionEvent } {
  return {
    run: { ...run, state: "done", doneAt: now },
    event: { type: "DeletionFinished", records: totalOf(run.gone) },
  };
}
