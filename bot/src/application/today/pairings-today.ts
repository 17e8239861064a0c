import { londonDate } from "../../scheme/calendar/london";
import { addWorkingDays, type HolidayTable } from "../../scheme/calendar/working-time";
import type { Pairing } from "../../scheme/pairing/pairing";
import { fullName, type Person } from "../../scheme/people/person";
import type { SchemeState } from "../schemes/scheme-state";
import { isAnnounced } from "../support/active-pairing";
import { groupOf, namedRow, type TodayGroup } from "./today-group";

/** Introductions that have not been made in their time, or that a supporter cannot make now (NP12). */
export function introductionsToday(
  state: Pick<SchemeState, "scheme" | "byId" | "pairings" | "now" | "today">,
  holidays: HolidayTable,
): TodayGroup {
  const { byId, pairings, today } = state;
  const rows = pairings.flatMap(({ value }) => {
    const doctor = byId.get(value.doctorId);
    const supporter = byId.get(value.supporterId);
    if (doctor === undefined || supporter === undefined) return [];
    const why = whyChased({ pairing: value, supporter }, state, holidays);
    if (why === undefined) return [];
    const { name } = namedRow(doctor, today);
    const more = fullName(supporter.name);
    return [{ id: value.id, name, more, since: value.announceAt, why }];
  });
  return groupOf("introductions", rows);
}

/** Late is nobody's omission whom the bot could not tell of it: that is another reason. */
function whyChased(
  { pairing, supporter }: { readonly pairing: Pairing; readonly supporter: Person },
  { scheme, now, today }: Pick<SchemeState, "scheme" | "now" | "today">,
  holidays: HolidayTable,
): "late" | "not-told" | "cannot-just-now" | undefined {
  if (pairing.period.state === "ended" || !isAnnounced(pairing, now)) return undefined;
  if (pairing.introduction.state === "cannot-just-now") return "cannot-just-now";
  if (pairing.introduction.state !== "awaited") return undefined;
  const days = scheme.policy.introductionWorkingDays;
  const due = addWorkingDays(londonDate(pairing.announceAt), days, holidays);
  if (due >= today) return undefined;
  return supporter.link.state === "not-linked" ? "not-told" : "late";
}
