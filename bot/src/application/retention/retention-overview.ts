import { addDays, londonDate } from "../../scheme/calendar/london";
import { neverDue } from "../../scheme/retention/never-due";
import { dueForDeletion, type DueRecord } from "../../scheme/retention/due-for-deletion";
import type { RetentionRun } from "../../scheme/retention/retention-run";
import {
  RETENTION_KINDS,
  retentionTable,
  type RetentionKind,
  type RetentionLine,
} from "../../scheme/retention/retention-table";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import type { Person } from "../../scheme/people/person";
import type { Ports } from "../ports/ports";
import { valuesOf } from "../requests/own-half";
import { readAgeing } from "./ageing";

/** So far ahead a director can see what will go. */
const AHEAD_DAYS = 30;
/** So many runs are shown. */
const NEWEST = 24;

/** What would go of a kind: now, and within a month besides; `first` is the day on which the first of it falls due. */
export interface DueOfKind {
  readonly kind: RetentionKind;
  readonly now: number;
  readonly soon: number;
  readonly first: IsoDate;
}

/** What a scheme keeps, what would go, and what went; nobody is named of those whom it is about. */
export interface RetentionOverview {
  readonly today: IsoDate;
  readonly table: readonly RetentionLine[];
  readonly due: readonly DueOfKind[];
  /** How many doctors have no last day on record, so that nothing of theirs is ever due. */
  readonly withoutLastDay: number;
  readonly runs: readonly RetentionRun[];
  /** For the names of directors who confirmed a run. */
  readonly people: ReadonlyMap<PersonId, Person>;
}

/** A dry run: what the next deletion would take, and would take within a month (PF-16). Changes nothing. */
export function makeRetentionOverview(ports: Pick<Ports, "store" | "users" | "clock">) {
  return async (schemeId: SchemeId): Promise<RetentionOverview> => {
    const today = londonDate(ports.clock.now());
    const [ageing, runs] = await Promise.all([
      readAgeing(ports, schemeId),
      ports.store.list(schemeId, "retention-run"),
    ]);
    if (ageing === undefined) throw new Error(`No scheme ${schemeId}.`);
    const { retention } = ageing.scheme.policy;
    const ahead = dueForDeletion(ageing.records, retention, addDays(today, AHEAD_DAYS));
    return {
      today,
      table: retentionTable(retention),
      due: RETENTION_KINDS.flatMap((kind) => dueOf(kind, ahead, today)),
      withoutLastDay: neverDue(ageing.records.people).length,
      runs: valuesOf(runs)
        .toSorted((a, b) => b.id.localeCompare(a.id))
        .slice(0, NEWEST),
      people: new Map(ageing.records.people.map((one) => [one.id, one])),
    };
  };
}

function dueOf(kind: RetentionKind, ahead: readonly DueRecord[], today: IsoDate): DueOfKind[] {
  const days = ahead.filter((one) => one.kind === kind).map(({ on }) => on);
  const [first] = days;
  if (first === undefined) return [];
  const now = days.filter((on) => on <= today).length;
  return [{ kind, now, soon: days.length - now, first }];
}
