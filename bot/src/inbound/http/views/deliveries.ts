import type { Delivery } from "../../../contract";
import type { MessageState, OutboxMessage, WaitingReason } from "../../../application/ports/outbox";
import type { Cancellation } from "../../../scheme/messages/may-go";
import type { Pairing } from "../../../scheme/pairing/pairing";

const WAITING: Readonly<Record<WaitingReason, string>> = {
  "not-linked": "They have not confirmed who they are in Teams yet. It goes as soon as they do.",
  "not-installed": "The app is not in their Teams yet. It goes as soon as it is.",
  blocked: "They have blocked the app in Teams. It goes if they unblock it.",
  gone: "Their Teams account is no longer in the organisation. Tell them in another way.",
  "out-of-hours": "It goes in the next working hours.",
  "in-doubt": "It may have arrived. It is sent once more in a minute, since it must not be missed.",
  "our-fault": "Something of ours failed. It is tried again by itself.",
  away: "They are away. It goes when they are back.",
  throttled: "Teams asked us to wait. It goes by itself.",
  "service-unavailable": "Teams did not answer. It goes by itself.",
};

const CANCELLED: Readonly<Record<Cancellation, string>> = {
  "pairing-ended": "The pairing ended first.",
  "allocation-undone": "The allocation was undone first.",
  "recipient-left": "They are no longer in the scheme.",
  "reminders-silenced": "They wanted no more reminders.",
  "opted-out": "They had opted out.",
  skipped: "A director took it out.",
  "no-longer-so": "It was no longer true.",
};

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
        why: "It may or may not have arrived; we do not send such a message twice.",
      };
    case "undeliverable":
    case "quarantined":
      return { state: "not-delivered", at: status.at, why: `Teams refused it (${status.reason}).` };
  }
}
