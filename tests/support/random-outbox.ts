import type { WatchedMessage } from "../../bot/src/application/ports/message-watch";
import type { MessageState, WaitingReason } from "../../bot/src/application/ports/outbox";
import type { Cancellation } from "../../bot/src/scheme/messages/may-go";
import { MESSAGE_KINDS, type MessageKind } from "../../bot/src/scheme/messages/message";
import { TODAY } from "./builders";
import type { Chance } from "./seeded-chance";

const REASONS: readonly WaitingReason[] = [
  "not-linked",
  "not-installed",
  "blocked",
  "gone",
  "away",
  "out-of-hours",
  "throttled",
  "service-unavailable",
  "in-doubt",
  "our-fault",
];
const CANCELLATIONS: readonly Cancellation[] = ["pairing-ended", "skipped", "no-longer-so"];
const HOUR_MS = 3_600_000;

/** Every kind of message there is, those that nobody but their reader may know of too. */
export const EVERY_KIND = Object.keys(MESSAGE_KINDS) as readonly MessageKind[];

/** A moment within three hours of `TODAY`, before or after. */
function someMoment(chance: Chance): string {
  const ms = (chance.below(7) - 3) * HOUR_MS + chance.below(1_000);
  return new Date(Date.parse(TODAY) + ms).toISOString();
}

function someStatus(chance: Chance): MessageState {
  const at = someMoment(chance);
  const lease = { claimId: "holder", leaseUntil: at };
  return chance.oneOf<MessageState>([
    { state: "planned" },
    { state: "waiting", reason: chance.oneOf(REASONS), retryAt: someMoment(chance) },
    { state: "claimed", ...lease },
    { state: "sending", ...lease },
    { state: "sent", at },
    { state: "undeliverable", at, reason: "bad-request" },
    { state: "cancelled", at, reason: chance.oneOf(CANCELLATIONS) },
    { state: "expired", at },
    { state: "quarantined", at, reason: "compose" },
    { state: "unknown", at },
  ]);
}

/** A message of any kind, standing anywhere. */
function someMessage(chance: Chance, nth: number): WatchedMessage {
  return {
    id: `message-${nth}`,
    version: `"${nth}"`,
    kind: chance.oneOf(EVERY_KIND),
    recipientId: `person-${chance.below(20)}`,
    dueAt: someMoment(chance),
    status: someStatus(chance),
  };
}

/** As many of them. */
export function randomOutbox(chance: Chance, count: number): readonly WatchedMessage[] {
  return Array.from({ length: count }, (_, nth) => someMessage(chance, nth));
}
