import { laterBy } from "../calendar/london";
import type { Instant } from "../shared/time";
import type { MessageKind } from "./message";

const DAY_MS = 86_400_000;
/** A pairing lasts a placement or longer, and never a message about it longer than a year. */
const YEAR = 365;
/** A quarter of a year: somebody who links weeks later still hears of it; later it would puzzle more than help. */
const QUARTER = 90;
/** As good as for ever: it ends by being read, or because nothing of it is left (NP22). */
const UNTIL_READ = 3_650;

/**
 * For how many days after it was due a message of each kind may still go. What it says is looked at once more when it is
 * sent (`may-go.ts`), so most end sooner; one that must arrive and did not in this time stands on the director's list.
 */
const KEEPS_DAYS: Readonly<Record<MessageKind, number>> = {
  "supporter-announced": YEAR,
  "doctor-announced": YEAR,
  introduction: YEAR,
  "opt-out-told": YEAR,
  "rejoin-told": YEAR,
  /** Who hears of an end long after it is told of something they may have forgotten. */
  "pairing-ended": QUARTER,
  /** It names the day by which somebody is found; four weeks later it is no answer. */
  "not-allocated": 28,
  /** The next one comes. */
  reminder: 7,
  /** A question about a choice is asked soon or not at all. */
  "opt-out-asked": 28,
  "rejoin-asked": 28,
  /** An absence lasts a year at most, and the message ends with it. */
  "supporter-away": YEAR,
  /** Asked once: later it is not asked any more. */
  "feedback-invitation": 28,
  /** By then it is the director's to see. */
  "introduction-due": 7,
  /** An offer, and there is no hurry; later than that they have found the page, or do without. */
  "agreement-invitation": 28,
  "agreement-to-sign": QUARTER,
  /** Theirs to know and to undo, however late. */
  "choice-recorded": YEAR,
  "request-closed": QUARTER,
  /** The next one says the same. */
  "needs-you": 5,
  "concern-raised": UNTIL_READ,
  "concern-unread": UNTIL_READ,
  "concern-read": UNTIL_READ,
  "concern-stranded": UNTIL_READ,
  "complaint-to-read": UNTIL_READ,
  "complaint-answered": UNTIL_READ,
  "tip-decided": QUARTER,
  "statement-issued": QUARTER,
  /** Whoever did not ask for it has to hear of it, however late. */
  "copy-made": YEAR,
  /** A window may be shorter, and then it ends with it. */
  "pulse-invitation": 28,
  "supervisor-launch-notice": QUARTER,
  "volunteer-invitation": QUARTER,
  "wishes-invitation": QUARTER,
  "supporter-approached": QUARTER,
  "application-decided": QUARTER,
};

/** The moment from which on a message of a kind is stale, for the moment at which it is due. */
export function expiryOf(kind: MessageKind, dueAt: Instant): Instant {
  return laterBy(dueAt, KEEPS_DAYS[kind] * DAY_MS);
}
