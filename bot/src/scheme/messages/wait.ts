import { addDays, laterBy, londonClock, londonInstant } from "../calendar/london";
import { nextWorkingMoment, workingDayFrom, type HolidayTable } from "../calendar/working-time";
import type { Person } from "../people/person";
import { awayUntil } from "../people/standing";
import type { Policy } from "../policy/policy";
import type { Instant } from "../shared/time";
import { columnOf, type PlannedMessage } from "./message";
import { spreadOver } from "./spread";

/** What a message that is due waits for though its recipient can be reached, and when it is looked at again. */
export interface Wait {
  readonly reason: "away" | "out-of-hours";
  readonly until: Instant;
}

/** When it is asked, and what working time is in the scheme. */
export interface AskedAt {
  readonly now: Instant;
  readonly policy: Pick<Policy, "workingHours">;
  readonly holidays: HolidayTable;
}

/** What was held up until work begins goes within the first hour of it, and not all at once. */
const FIRST_HOUR_MS = 60 * 60_000;

/**
 * Whether a message waits though it is due. Reminders and other prompts wait for whoever is away (principle 1), and go in
 * working hours of working days only; everything else goes at any hour. Undefined where it need not wait.
 */
export function waitOf(
  message: PlannedMessage,
  recipient: Person,
  { now, policy: { workingHours }, holidays }: AskedAt,
): Wait | undefined {
  const column = columnOf(message.kind);
  if (column !== "reminder" && column !== "prompt") return undefined;
  const today = londonClock(now).date;
  const lastDay = awayUntil(recipient, today);
  const subject = "pairingId" in message ? message.pairingId : message.recipientId;
  const inFirstHour = (opens: Instant): Instant => {
    const closes = londonInstant(londonClock(opens).date, workingHours.to);
    const hourLater = laterBy(opens, FIRST_HOUR_MS);
    return spreadOver(subject, opens, hourLater < closes ? hourLater : closes);
  };
  if (lastDay !== undefined) {
    const back = workingDayFrom(addDays(lastDay, 1), holidays);
    return { reason: "away", until: inFirstHour(londonInstant(back, workingHours.from)) };
  }
  const opens = nextWorkingMoment(now, workingHours, holidays);
  if (opens === now) return undefined;
  return { reason: "out-of-hours", until: inFirstHour(opens) };
}
