import { addDays, londonDate } from "../../scheme/calendar/london";
import type { Person } from "../../scheme/people/person";
import { standingOf } from "../../scheme/supporter/application";
import type { Instant } from "../../scheme/shared/time";
import type { SchemeState } from "../schemes/scheme-state";

const DAYS_FOR_A_NOTICE = 3;

/** What an application waits for from those who run the scheme. */
export type ApplicationNeeds = "confirm-supervisor" | "tell-supervisor" | "decide";

/** An application that needs a person. */
export interface WaitingApplication {
  readonly applicant: Person;
  readonly needs: ApplicationNeeds;
  readonly since: Instant;
}

/** What an application needs of those who run the scheme on a day; undefined where it needs nothing. */
export function needsOf(person: Person, today: string): WaitingApplication | undefined {
  if (person.volunteering.state !== "applied") return undefined;
  const { application } = person.volunteering;
  const { objection, approach, appliedAt } = application;
  const { state } = standingOf(application, person.arcp, today);
  if (state === "not-able-this-year") return undefined;
  if (objection !== undefined) return { applicant: person, needs: "decide", since: objection.at };
  if (state === "waiting-for-administrator") {
    return { applicant: person, needs: "confirm-supervisor", since: appliedAt };
  }
  if (approach.state !== "confirmed") return undefined;
  const { noticeAt, at } = approach;
  // A notice that has not arrived by then may never do so: an e-mail might.
  if (noticeAt !== undefined && addDays(londonDate(noticeAt), DAYS_FOR_A_NOTICE) > today) {
    return undefined;
  }
  return { applicant: person, needs: "tell-supervisor", since: noticeAt ?? at };
}

/** The applications of a scheme that need a person, the longest waiting first (principle 7). */
export function applicationsWaiting({
  people,
  today,
}: Pick<SchemeState, "people" | "today">): readonly WaitingApplication[] {
  return people
    .map(({ value }) => needsOf(value, today))
    .filter((one) => one !== undefined)
    .toSorted((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)));
}
