import { addMonths, londonDate } from "../calendar/london";
import type { Pairing } from "../pairing/pairing";
import { asOf } from "../pairing/replaced";
import type { IsoDate } from "../shared/time";

/** For so many months after they were asked a doctor may give feedback. Then it is over, and nobody says so. */
const OPEN_MONTHS = 3;

/**
 * The day from which a doctor may say something to the supporter of a pairing: so many months after the introduction, or
 * after the two were told of each other where nobody noted one (NP24). The month's last day where it is shorter.
 */
export function feedbackDay({ introduction, announceAt }: Pairing, months: number): IsoDate {
  const met =
    introduction.state === "sent" || introduction.state === "said-hello"
      ? introduction.at
      : announceAt;
  return addMonths(londonDate(met), months);
}

/** Whether the pairing lasted until its day, and that day has come. */
export function wasAskedBy(pairing: Pairing, months: number, today: IsoDate): boolean {
  const day = feedbackDay(pairing, months);
  const { period } = asOf(pairing, `${today}T23:59:59.999Z`);
  const endedBefore = period.state === "ended" && londonDate(period.at) < day;
  return day <= today && !endedBefore;
}

/** The last day on which feedback about a pairing is taken. */
export function lastFeedbackDay(pairing: Pairing, months: number): IsoDate {
  return addMonths(feedbackDay(pairing, months), OPEN_MONTHS);
}

/** Whether feedback about a pairing is taken on a day. */
export function isFeedbackOpen(pairing: Pairing, months: number, today: IsoDate): boolean {
  return wasAskedBy(pairing, months, today) && today <= lastFeedbackDay(pairing, months);
}
