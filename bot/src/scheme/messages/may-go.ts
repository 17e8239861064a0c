import { absenceOf } from "../people/absence";
import { isErased } from "../people/erased";
import type { Person } from "../people/person";
import { isOfScheme, postOn } from "../people/standing";
import { believesOut } from "../participation/participation";
import type { Pairing } from "../pairing/pairing";
import type { Instant, IsoDate } from "../shared/time";
import { columnOf, type MessageKind, type PairingMessage, type PlannedMessage } from "./message";

/** Why a planned message is not sent after all. */
export type Cancellation =
  | "pairing-ended"
  | "allocation-undone"
  | "recipient-left"
  | "reminders-silenced"
  | "opted-out"
  /** A director took it out. */
  | "skipped"
  /** They had a reminder less than 8 weeks ago (NP14). */
  | "too-soon"
  | "no-longer-so";

/** What is asked at the moment of sending. `pairing` is undefined where its allocation was undone. */
export interface SendQuestion {
  readonly message: PairingMessage;
  readonly recipient: Person | undefined;
  readonly doctor: Person | undefined;
  readonly supporter: Person | undefined;
  readonly pairing: Pairing | undefined;
  readonly today: IsoDate;
}

/**
 * Whether a message about a pairing may still go, decided when it is sent from what is true then
 * (principle 1). Undefined where it may go.
 */
export function whyNotSend(question: SendQuestion): Cancellation | undefined {
  const { message, recipient, pairing, today } = question;
  if (recipient === undefined || postOn(recipient, today) === undefined) return "recipient-left";
  if (pairing === undefined) return "allocation-undone";
  // One that was to be replaced holds again where the allocation was undone.
  if (message.kind === "pairing-ended") {
    return pairing.period.state === "ended" ? undefined : "no-longer-so";
  }
  if (pairing.period.state === "ended") return "pairing-ended";
  if (!isSoNow(question, pairing)) return "no-longer-so";
  return whyNotWanted(message.kind, recipient);
}

/** Whether what a message says is true now; most say nothing that could have changed. */
function isSoNow({ message, doctor, supporter, today }: SendQuestion, pairing: Pairing): boolean {
  switch (message.kind) {
    case "opt-out-told":
    case "rejoin-told":
      return stillSo(message, doctor);
    case "supporter-away":
      return supporter !== undefined && absenceOf(supporter, today) !== undefined;
    case "introduction-due":
      // "I can't just now" is an answer too: a director has seen it, and nobody is reminded of it.
      return pairing.introduction.state === "awaited";
    default:
      return true;
  }
}

/**
 * What is theirs to know also once they have left: a statement is asked for at reviews after a post has ended (NP26), and a
 * letter in their name may not be theirs (PF-14).
 */
const GOES_AFTERWARDS: readonly MessageKind[] = ["statement-issued", "copy-made"];

/**
 * Whether a message that is not about a pairing may go to somebody: they are still of the scheme, or it is theirs whatever
 * they are, and they did not choose otherwise (principle 1). Undefined where it may.
 */
export function whyNotSendTo(
  kind: MessageKind,
  recipient: Person | undefined,
  today: IsoDate,
): Cancellation | undefined {
  if (recipient === undefined || isErased(recipient)) return "recipient-left";
  const isTheirs = isOfScheme(recipient, today) || GOES_AFTERWARDS.includes(kind);
  return isTheirs ? whyNotWanted(kind, recipient) : "recipient-left";
}

/**
 * What somebody chose not to get (the table of principle 1). The reminder goes on after an opt-out in
 * the same words, so that its coming reveals nothing (NP14); other prompts stop.
 */
function whyNotWanted(kind: MessageKind, recipient: Person): Cancellation | undefined {
  const column = columnOf(kind);
  if (column === "reminder" && recipient.reminders.state === "silenced") {
    return "reminders-silenced";
  }
  if (column === "prompt" && recipient.participation.state === "opted-out") return "opted-out";
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
