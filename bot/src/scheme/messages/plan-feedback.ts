import type { HolidayTable } from "../calendar/working-time";
import { workingDayFrom } from "../calendar/working-time";
import { feedbackDay, wasAskedBy } from "../feedback/asking";
import { londonDate } from "../calendar/london";
import type { Pairing } from "../pairing/pairing";
import type { Policy } from "../policy/policy";
import type { Instant } from "../shared/time";
import type { PairingMessage } from "./message";
import { messageAbout, momentOn } from "./plan";

/** When the doctor of a pairing is asked for feedback: in working hours of the working day on or after its day (NP24). */
export function feedbackDueAt(pairing: Pairing, policy: Policy, holidays: HolidayTable): Instant {
  const day = feedbackDay(pairing, policy.feedbackMonths);
  return momentOn(workingDayFrom(day, holidays), pairing, policy);
}

/**
 * The one question for feedback of a pairing that holds on its day (NP24). None before its time, and none long after it; asked again, also after
 * the time was changed, it names the same one, so that nobody is asked twice.
 */
export function feedbackToAsk(
  pairing: Pairing,
  policy: Policy,
  holidays: HolidayTable,
  now: Instant,
): readonly PairingMessage[] {
  if (pairing.period.state === "ended") return [];
  if (!wasAskedBy(pairing, policy.feedbackMonths, londonDate(now))) return [];
  const dueAt = feedbackDueAt(pairing, policy, holidays);
  const asked = messageAbout(pairing, "feedback-invitation", pairing.doctorId, dueAt);
  if (now < dueAt || now >= asked.expiresAt) return [];
  return [{ ...asked, occurrence: londonDate(pairing.announceAt) }];
}
