import { awaySupporters } from "../requests/request-queue";
import type { SchemeState } from "../schemes/scheme-state";
import { applicationsWaiting } from "../supporter/applications-waiting";
import { groupOf, namedRow, type TodayGroup } from "./today-group";

/** Applications whose supervisor is to be confirmed or told (NP6). */
export function applicationsToday(state: SchemeState): TodayGroup {
  return groupOf("applications", waiting(state, ["confirm-supervisor", "tell-supervisor"]));
}

/** Applications that a supervisor spoke against: for the director to decide (NP6). */
export function objectionsToday(state: SchemeState): TodayGroup {
  return groupOf("objections", waiting(state, ["decide"]));
}

function waiting(state: SchemeState, wanted: readonly string[]): TodayGroup["rows"] {
  return applicationsWaiting(state)
    .filter(({ needs }) => wanted.includes(needs))
    .map(({ applicant, needs, since }) => ({
      ...namedRow(applicant, state.today),
      since,
      why: needs,
    }));
}

/** Supporters who are away while doctors count on them (principle 7). */
export function supportersAwayToday(state: SchemeState): TodayGroup {
  const rows = awaySupporters(state)
    .filter(({ absence }) => absence.from <= state.today)
    .map(({ supporter, absence: { from, until } }) => ({
      ...namedRow(supporter, state.today),
      since: from,
      until,
      why: "",
    }));
  return groupOf("supporters-away", rows);
}
