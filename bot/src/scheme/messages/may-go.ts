import type { Person } from "../people/person";
import { postOn } from "../people/standing";
import { believesOut } from "../participation/participation";
import type { Pairing } from "../pairing/pairing";
import type { Instant, IsoDate } from "../shared/time";
import { MESSAGE_KINDS, type PlannedMessage } from "./message";

/** Why a planned message is not sent after all. */
export type Cancellation =
  "pairing-ended" | "allocation-undone" | "recipient-left" | "reminders-silenced" | "no-longer-so";

/** What is asked at the moment of sending. `pairing` is undefined where its allocation was undone. */
export interface SendQuestion {
  readonly message: PlannedMessage;
  readonly recipient: Person | undefined;
  readonly doctor: Person | undefined;
  readonly pairing: Pairing | undefined;
  readonly today: IsoDate;
}

/**
 * Whether a message may still go, decided when it is sent from what is true then (principle 1). Opting
 * out stops none of these kinds: the reminder goes on in the same words, so that its coming reveals
 * nothing (NP14), and the pairing stays. Undefined where it may go.
 */
export function whyNotSend(question: SendQuestion): Cancellation | undefined {
  const { message, recipient, doctor, pairing, today } = question;
  if (recipient === undefined || postOn(recipient, today) === undefined) return "recipient-left";
  if (pairing === undefined) return "allocation-undone";
  if (message.kind === "pairing-ended") return undefined;
  if (pairing.period.state === "ended") return "pairing-ended";
  if (
    MESSAGE_KINDS[message.kind].column === "reminder" &&
    recipient.reminders.state === "silenced"
  ) {
    return "reminders-silenced";
  }
  if (message.kind === "opt-out-told" || message.kind === "rejoin-told") {
    return stillSo(message, doctor) ? undefined : "no-longer-so";
  }
  return undefined;
}

/** What the supporter is told must be true when they read it, and theirs to know (NP13). */
function stillSo(message: PlannedMessage, doctor: Person | undefined): boolean {
  const choice = doctor?.participation;
  if (choice === undefined) return false;
  if (message.kind === "rejoin-told") return choice.state === "opted-in";
  return choice.state === "opted-out" && believesOut(choice, message.recipientId);
}

/** Whether a message has grown stale: sent this late it would puzzle more than help. */
export function isStale(message: PlannedMessage, now: Instant): boolean {
  return message.expiresAt <= now;
}
