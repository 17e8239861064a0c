import { addMonths, londonDate } from "../calendar/london";
import { NOTHING_STATED, type Statement } from "../characteristics/statement";
import type { IsoDate } from "../shared/time";

/** What is still kept of what somebody stated: nothing that they stated longer ago than so many months. The same where all is. */
export function keptStatement(statement: Statement, months: number, today: IsoDate): Statement {
  const entries = statement.entries.filter(
    ({ consent }) => addMonths(londonDate(consent.at), months) > today,
  );
  if (entries.length === statement.entries.length) return statement;
  return entries.length === 0 ? NOTHING_STATED : { ...statement, entries };
}
