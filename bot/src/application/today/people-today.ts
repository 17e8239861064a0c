import { addDays, londonDate } from "../../scheme/calendar/london";
import { wantsSupporter } from "../../scheme/people/own-wish";
import type { Person } from "../../scheme/people/person";
import {
  isActiveSupporter,
  isFoundationDoctor,
  isOfScheme,
  postOn,
} from "../../scheme/people/standing";
import type { SchemeState } from "../schemes/scheme-state";
import { groupOf, namedRow, type TodayGroup } from "./today-group";

/** An opt-out is news for this long; it stays on the list of pairings. */
const NEWS_DAYS = 7;

const everybody = ({ people }: SchemeState) => people.map(({ value }) => value);

/** Foundation doctors who have nobody, and did not wish it so (NP12, NP21, principle 7). */
export function withoutSupporterToday(state: SchemeState): TodayGroup {
  const { supporterOf, today } = state;
  const rows = everybody(state)
    .filter((one) => wantsSupporter(one, today) && !supporterOf.has(one.id))
    .map((doctor) => {
      const from = postOn(doctor, today)?.from ?? today;
      const why = from > today ? "not-started" : "";
      return { ...namedRow(doctor, today), since: from, why };
    });
  return groupOf("without-supporter", rows);
}

/** Everybody whom the bot cannot reach yet (principle 11). */
export function notLinkedToday(state: SchemeState): TodayGroup {
  const { today } = state;
  const rows = everybody(state)
    .filter(({ link }) => link.state === "not-linked")
    .filter((one) => isOfScheme(one, today))
    .map((one) => ({ ...namedRow(one, today), why: kindOf(one, state) }));
  return groupOf("not-linked", rows);
}

function kindOf(person: Person, { today }: SchemeState): string {
  if (isFoundationDoctor(person, today)) return "foundation-doctor";
  if (isActiveSupporter(person, today)) return "supporter";
  return person.memberships.at(-1)?.role ?? "";
}

/** Who opted out in the last week: for the director to know, not to act on (NP13). */
export function optedOutToday(state: SchemeState): TodayGroup {
  const { today } = state;
  const rows = everybody(state).flatMap((one) => {
    const { participation } = one;
    if (participation.state !== "opted-out") return [];
    if (!isFoundationDoctor(one, today)) return [];
    if (londonDate(participation.at) < addDays(today, -NEWS_DAYS)) return [];
    return [{ ...namedRow(one, today), since: participation.at, why: "" }];
  });
  return groupOf("opted-out", rows);
}
