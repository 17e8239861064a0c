import type { RetentionRunView, RetentionView } from "../../../contract";
import type { RetentionOverview } from "../../../application/retention/retention-overview";
import { fullName, type Person } from "../../../scheme/people/person";
import type { RetentionRun } from "../../../scheme/retention/retention-run";
import { RETENTION_KINDS, type RetentionCounts } from "../../../scheme/retention/retention-table";
import type { PersonId } from "../../../scheme/shared/ids";

function toCounts(counts: RetentionCounts): RetentionRunView["gone"] {
  return RETENTION_KINDS.flatMap((kind) => {
    const count = counts[kind];
    return count === undefined ? [] : [{ kind, count }];
  });
}

/** A day's deletion: numbers, and which director let it go on. */
export function toRetentionRun(
  { id, state, rules, planned, gone, confirmed, doneAt }: RetentionRun,
  people: ReadonlyMap<PersonId, Person>,
): RetentionRunView {
  const by = confirmed === undefined ? undefined : people.get(confirmed.by);
  return {
    day: id,
    state,
    rules,
    planned: toCounts(planned),
    gone: toCounts(gone),
    ...(by === undefined ? {} : { confirmedBy: fullName(by.name) }),
    ...(doneAt === undefined ? {} : { doneAt }),
  };
}

/** What a scheme keeps, what would go and what went: counts by kind, nobody's name. */
export function toRetentionView(
  { today, table, due, withoutLastDay, runs, people }: RetentionOverview,
  mayConfirm: boolean,
): RetentionView {
  return {
    today,
    table: table.map(({ kind, keep }) => ({ kind, keep })),
    due: [...due],
    withoutLastDay,
    mayConfirm,
    runs: runs.map((run) => toRetentionRun(run, people)),
  };
}
