import type { Delivery } from "../../../contract";
import { unreachedReason, type UnreachedReason } from "../../../application/watching/standing";
import type { WatchedMessage } from "../../../application/ports/message-watch";
import type { MessageState, OutboxMessage, WaitingReason } from "../../../application/ports/outbox";
import { MESSAGE_KINDS } from "../../../scheme/messages/message";
import type { Cancellation } from "../../../scheme/messages/may-go";
import type { Pairing } from "../../../scheme/pairing/pairing";

const WAITING: Readonly<Record<WaitingReason, string>> = {
  "not-linked": "They have not confirmed who they are in Teams yet. It goes as soon as they do.",
  "not-installed": "The app is not in their Teams yet. It goes as soon as it is.",
  blocked: "They have blocked the app in Teams. It goes if they unblock it.",
  gone: "Their Teams account is no longer in the organisation. Tell them in another way.",
  "out-of-hours": "It goes in the next working hours.",
  "in-doubt": "It may have arrived. It is sent once more before long, since it must not be missed.",
  "our-fault": "Something of ours failed. It is tried again by itself.",
  away: "They are away. It goes when they are back.",
  throttled: "Teams asked us to wait. It goes by itself.",
  "service-unavailable": "Teams did not answer. It goes by itself.",
};

/** Why a message was not needed, in a director's words. */
export const CANCELLED: Readonly<Record<Cancellation, string>> = {
  "pairing-ended": "The pairing ended first.",
  "allocation-undone": "The allocation was undone first.",
  "recipient-left": "They are no longer in the scheme.",
  "reminders-silenced": "They wanted no more reminders.",
  "opted-out": "They had opted out.",
  skipped: "A director took it out.",
  "too-soon": "They had a reminder less than eight weeks before.",
  "no-longer-so": "It was no longer true.",
};

const NEXT_FOR_UNREACHED: Readonly<Record<UnreachedReason, string>> = {
  "not-linked": "Send them the ready e-mail, or link them by hand under People.",
  "not-installed": "Send them the ready e-mail: it says how to get the app.",
  blocked: "Tell them by e-mail or by phone.",
  gone: "Tell them by e-mail or by phone, and see under People whether they are still with you.",
};

/** What a person can do about a message that is not simply on its way; undefined where there is nothing. */
export function nextStepFor({
  kind,
  status,
}: Pick<WatchedMessage, "kind" | "status">): string | undefined {
  const mustArrive = MESSAGE_KINDS[kind].promise === "must-arrive";
  switch (status.state) {
    case "waiting": {
      const reason = unreachedReason(status);
      return reason === undefined ? undefined : NEXT_FOR_UNREACHED[reason];
    }
    case "undeliverable":
    case "expired":
      return mustArrive ? "Tell them by e-mail or by phone." : undefined;
    case "quarantined":
      return "Tell whoever runs Near-peer for you. Meanwhile tell them by e-mail or by phone.";
    case "unknown":
      return mustArrive
        ? "Ask them whether it came, or send the ready e-mail."
        : "Nothing to do: it asked nothing of them.";
    case "cancelled":
      return status.reason === "skipped" ? afterSkipping(kind) : undefined;
    default:
      return undefined;
  }
}

function afterSkipping(kind: WatchedMessage["kind"]): string | undefined {
  return kind === "supporter-announced" || kind === "doctor-announced"
    ? "The other half of the pair gets theirs all the same."
    : undefined;
}

/** What became of a message, in a director's words and never what it said; none where it is not of the pairing. */
export function toDelivery(
  { message, status }: OutboxMessage,
  pairing: Pairing,
): readonly Delivery[] {
  if (!("pairingId" in message) || message.pairingId !== pairing.id) return [];
  return [
    {
      kind: message.kind,
      to: message.recipientId === pairing.doctorId ? "foundation-doctor" : "supporter",
      ...inWords(status, message.dueAt),
    },
  ];
}

/** Where a message stands, in a director's words; `why` it has not arrived, where that is so. */
export function inWords(
  status: MessageState,
  dueAt: string,
): Pick<Delivery, "state" | "at" | "why"> {
  switch (status.state) {
    case "planned":
    case "claimed":
    case "sending":
      return { state: "planned", at: dueAt };
    case "waiting":
      return { state: "waiting", at: dueAt, why: WAITING[status.reason] };
    case "sent":
      return { state: "sent", at: status.at };
    case "cancelled":
      return { state: "cancelled", at: status.at, why: CANCELLED[status.reason] };
    case "expired":
      return { state: "expired", at: status.at, why: "It could not go in time." };
    case "unknown":
      return {
        state: "unknown",
        at: status.at,
        why: "It may or may not have arrived: Teams did not say. It is not sent again.",
      };
    case "undeliverable":
      return { state: "not-delivered", at: status.at, why: `Teams refused it (${status.reason}).` };
    case "quarantined":
      return {
        state: "not-delivered",
        at: status.at,
        why: `Something of ours failed each time, and it was set aside (${status.reason}).`,
      };
  }
}
