import { MESSAGE_KINDS } from "../../scheme/messages/message";
import type { Instant } from "../../scheme/shared/time";
import type { WatchedMessage } from "../ports/message-watch";
import type { MessageState } from "../ports/outbox";

/** Where a message stands, as a director is told it. Each message is in exactly one of them. */
export type MessageStanding =
  "planned" | "going" | "waiting" | "sent" | "not-delivered" | "unknown" | "not-needed";

/** When it is asked, and whether the scheme's messages are held then. */
export interface LookedAt {
  readonly now: Instant;
  readonly held: boolean;
}

/** What a message waits for that only its reader, or somebody who writes to them, can put right. */
export type UnreachedReason = "not-linked" | "not-installed" | "blocked" | "gone";

/** Why its reader cannot be reached; undefined where that is not what it waits for. */
export function unreachedReason(status: MessageState): UnreachedReason | undefined {
  if (status.state !== "waiting") return undefined;
  switch (status.reason) {
    case "not-linked":
    case "not-installed":
    case "blocked":
    case "gone":
      return status.reason;
    default:
      return undefined;
  }
}

/** Whether a message is held: its moment has come, and it stays where it is because a director said so. */
export function isHeld(message: Standable, { now, held }: LookedAt): boolean {
  return held && isDue(message, now);
}

/** What the standing of a message follows from. */
export type Standable = Pick<WatchedMessage, "kind" | "dueAt" | "status">;

/**
 * Where a message stands. What must arrive and was not sent before its time was over was not delivered; a reminder
 * whose time was over was not needed. One whose moment has come is going, unless all are held: then it waits.
 */
export function standingOf(message: Standable, at: LookedAt): MessageStanding {
  const { status, kind } = message;
  switch (status.state) {
    case "planned":
    case "claimed":
    case "waiting":
      return standingBefore(message, at);
    case "sending":
      return "going";
    case "expired":
      return MESSAGE_KINDS[kind].promise === "must-arrive" ? "not-delivered" : "not-needed";
    default:
      return ENDED[status.state];
  }
}

const ENDED = {
  sent: "sent",
  unknown: "unknown",
  undeliverable: "not-delivered",
  quarantined: "not-delivered",
  cancelled: "not-needed",
} as const;

/** Where one stands that has not begun to go. */
function standingBefore(message: Standable, { now, held }: LookedAt): MessageStanding {
  if (isDue(message, now)) return held ? "waiting" : "going";
  return message.status.state === "waiting" ? "waiting" : "planned";
}

/** Whether nothing but ourselves is in the way of a message now. */
function isDue({ dueAt, status }: Standable, now: Instant): boolean {
  if (status.state === "planned" || status.state === "claimed") return dueAt <= now;
  const byItself = status.state === "waiting" && unreachedReason(status) === undefined;
  return byItself && status.retryAt <= now;
}

/**
 * Whether an e-mail helps: it cannot reach them, failed, or may have. Never for what is sent at most once and would only
 * be said again.
 */
export function isHelpedByMail(
  { kind, status }: Pick<Standable, "kind" | "status">,
  standing: MessageStanding,
): boolean {
  if (MESSAGE_KINDS[kind].promise === "at-most-once") return false;
  if (standing === "not-delivered" || standing === "unknown") return true;
  return unreachedReason(status) !== undefined;
}

/** How many messages stand where. */
export type StandingCounts = Readonly<Record<MessageStanding, number>> & {
  readonly total: number;
};

/** Counts them: each once, so that the seven always add up to the total. */
export function countStandings(messages: readonly Standable[], at: LookedAt): StandingCounts {
  const counts = {
    planned: 0,
    going: 0,
    waiting: 0,
    sent: 0,
    "not-delivered": 0,
    unknown: 0,
    "not-needed": 0,
  } satisfies Record<MessageStanding, number>;
  for (const message of messages) counts[standingOf(message, at)] += 1;
  return { ...counts, total: messages.length };
}
