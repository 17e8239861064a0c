import { londonDate } from "../../scheme/calendar/london";
import { addWorkingDays, type HolidayTable } from "../../scheme/calendar/working-time";
import type { Pairing } from "../../scheme/pairing/pairing";
import { fullName } from "../../scheme/people/person";
import type { SchemeState } from "../schemes/scheme-state";
import { isAnnounced } from "../support/active-pairing";
import { groupOf, namedRow, type TodayGroup } from "./today-group";

/** Introductions that have not been made in their time, or that a supporter cannot make now (NP12). */
export function introductionsToday(state: SchemeState, holidays: HolidayTable): TodayGroup {
  const { byId, pairings, today } = state;
  const rows = pairings.flatMap(({ value }) => {
    const why = whyChased(value, state, holidays);
    const doctor = byId.get(value.doctorId);
    const supporter = byId.get(value.supporterId);
    if (why === undefined || doctor === undefined || supporter === undefined) return [];
    const { name } = namedRow(doctor, today);
    const more = fullName(supporter.name);
    return [{ id: value.id, name, more, since: value.announceAt, why }];
  });
  return groupOf("introductions", rows);
}

function whyChased(
  pairing: Pairing,
  { scheme, now, today }: SchemeState,
  holidays: HolidayTable,
): "late" | "cannot-just-now" | undefined {
  if (pairing.period.state === "ended" || !isAnnounced(pairing, now)) return undefined;
  if (pairing.introduction.state === "cannot-just-now") return "cannot-just-now";
  if (pairing.introduction.state !== "awaited") return undefined;
  const days = scheme.policy.introductionWorkingDays;
  const due = addWorkingDays(londonDate(pairing.announceAt), days, holidays);
  return due < today ? "late" : undefined;
}
