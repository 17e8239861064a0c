import { addDays, londonInstant } from "../calendar/london";
import { nextWorkingDay, type HolidayTable } from "../calendar/working-time";
import type { Person } from "../people/person";
import type { Policy } from "../policy/policy";
import { windowOpenTo } from "../pulse/windows";
import type { IsoDate } from "../shared/time";
import type { SubjectMessage } from "./message";
import { messageOn, momentOn } from "./plan";

/**
 * The one question of a window to somebody to whom it is open today (MX4): in working hours of the working day after it opened, and
 * never after their last day. It is of the window, so that nobody is asked twice whatever is changed, and it does not ask whether they have
 * answered already: then its coming would say so.
 */
export function pulseToAsk(
  person: Person,
  policy: Policy,
  holidays: HolidayTable,
  today: IsoDate,
): readonly SubjectMessage[] {
  if (person.participation.state === "opted-out") return [];
  const window = windowOpenTo(person, policy, today);
  if (window === undefined) return [];
  const dueAt = momentOn(nextWorkingDay(window.from, holidays), person, policy);
  const subject = {
    schemeId: person.schemeId,
    recipientId: person.id,
    subjectId: window.id,
    occurrence: window.id,
  };
  const asked = messageOn("pulse-invitation", subject, dueAt);
  const over = londonInstant(addDays(window.until, 1), "00:00");
  const expiresAt = over < asked.expiresAt ? over : asked.expiresAt;
  return dueAt < expiresAt ? [{ ...asked, expiresAt }] : [];
}
