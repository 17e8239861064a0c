import { addDays, londonDate, londonInstant } from "../../scheme/calendar/london";
import type { HolidayTable } from "../../scheme/calendar/working-time";
import { feedbackDueAt } from "../../scheme/messages/plan-feedback";
import { agreementInvitationAt, introductionDueAt } from "../../scheme/messages/plan";
import type { Person } from "../../scheme/people/person";
import type { Instant } from "../../scheme/shared/time";
import { inSlices } from "../in-slices";
import type { SchemeFacts } from "./scheme-facts";

/**
 * The moment until which a sweep of a scheme would find nothing that it does not find now, as long as nobody changes
 * anything: the next at which time alone brings something, at the latest the next midnight in London, since roles, posts,
 * absences and windows go by the day. `now` where the scheme waits for something that is not written down in it.
 */
export async function nextMoment(
  facts: SchemeFacts,
  holidays: HolidayTable,
  now: Instant,
): Promise<Instant> {
  const { scheme, pairings, concerns, complaints, launches, people, unsettled } = facts;
  if (unsettled || people.some(waitsForNotice)) return now;
  const midnight = londonInstant(addDays(londonDate(now), 1), "00:00");
  const moments = [
    ...concerns.map(({ readBy }) => readBy),
    ...complaints.map(({ readBy }) => readBy),
    ...launches.flatMap(({ steps }) => Object.values(steps).map(({ from }) => from)),
    ...(await inSlices(pairings, (pairing) => [
      pairing.announceAt,
      feedbackDueAt(pairing, scheme.policy, holidays),
      ...(pairing.introduction.state === "awaited"
        ? [introductionDueAt(pairing, scheme.policy, holidays)]
        : []),
      agreementInvitationAt(pairing, scheme.policy, holidays) ?? now,
    ])),
  ];
  return moments.reduce((next, one) => (one > now && one < next ? one : next), midnight);
}

/** Whether somebody's application waits for a message to arrive: only the outbox knows that (NP6). */
function waitsForNotice({ volunteering }: Person): boolean {
  if (volunteering.state !== "applied") return false;
  const { approach } = volunteering.application;
  return approach.state === "confirmed" && approach.noticeAt !== undefined;
}
