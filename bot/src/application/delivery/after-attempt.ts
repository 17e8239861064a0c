import { laterBy } from "../../scheme/calendar/london";
import { MESSAGE_KINDS } from "../../scheme/messages/message";
import type { Instant } from "../../scheme/shared/time";
import type { SendOutcome } from "../ports/messenger";
import type { MessageState, OutboxMessage, WaitingReason } from "../ports/outbox";

/** How often we look again for somebody who cannot be reached; they also wake their messages themselves. */
export const LOOK_AGAIN_MS = 60 * 60_000;
/** First pause after a "no, not now"; doubles with each attempt up to a quarter of an hour. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
/** A message that may have arrived is not sent again at once: Teams may still be at it. */
const DOUBT_MS = 60_000;
/** A must-arrive message may be left on its way so often and is tried again; one that itself ends every instance that takes it up comes to an end. */
const MOST_LEFT = 5;
/** Left a second time, it waits this long to twice as long, and then twice that each time: instances that are stopped in a rhythm do not meet it each time. */
const LEFT_PAUSE_MS = 15_000;
const FAULT_MS = 30_000;
/** The third fault with a message sets it aside, so that somebody looks at it. */
const MOST_FAULTS = 3;

const UNREACHABLE = {
  uninstalled: "not-installed",
  blocked: "blocked",
  gone: "gone",
} as const satisfies Readonly<Record<string, WaitingReason>>;

/** Puts a message off until a moment in the product's time. */
export function waiting(reason: WaitingReason, retryAt: Instant): MessageState {
  return { state: "waiting", reason, retryAt };
}

/**
 * A message as whoever holds its shard takes it up. One that was found on its way is in doubt: nobody knows whether it
 * arrived. A must-arrive one is tried again, at once the first time and after a pause that doubles then; any other ends as
 * unknown.
 */
export function takenUp(found: OutboxMessage, now: Instant): OutboxMessage {
  if (found.status.state === "claimed") return { ...found, status: { state: "planned" } };
  if (found.status.state !== "sending") return found;
  const doubted = { ...found, doubts: found.doubts + 1 };
  return mayTryAgain(found, MOST_LEFT)
    ? { ...doubted, status: waiting("in-doubt", laterBy(now, pauseAfterLeft(found))) }
    : { ...doubted, status: { state: "unknown", at: now } };
}

function pauseAfterLeft({ id, doubts }: OutboxMessage): number {
  if (doubts === 0) return 0;
  return Math.round(LEFT_PAUSE_MS * 2 ** (doubts - 1) * (1 + fraction(`${id}.left.${doubts}`)));
}

function mayTryAgain({ message, doubts }: OutboxMessage, most: number): boolean {
  return MESSAGE_KINDS[message.kind].promise === "must-arrive" && doubts < most;
}

/** A message after one attempt, from what became of it. */
export function afterAttempt(
  tried: OutboxMessage,
  outcome: SendOutcome,
  now: Instant,
): OutboxMessage {
  const moved = (status: MessageState) => ({ ...tried, status });
  switch (outcome.outcome) {
    case "sent": {
      const { activityId } = outcome;
      return moved({ state: "sent", at: now, ...(activityId === undefined ? {} : { activityId }) });
    }
    case "retry":
      return moved(waiting(outcome.reason, laterBy(now, pauseAfter(tried, outcome.afterMs ?? 0))));
    case "unreachable":
      return moved(waiting(UNREACHABLE[outcome.reason], laterBy(now, LOOK_AGAIN_MS)));
    case "refused":
      return moved({ state: "undeliverable", at: now, reason: outcome.reason });
    case "halt":
      // It did not go and is not to blame: the attempt does not count.
      return {
        ...moved(waiting("service-unavailable", laterBy(now, FIRST_PAUSE_MS))),
        attempts: Math.max(0, tried.attempts - 1),
      };
    case "ambiguous": {
      // Teams had it and may show it: once more, and no oftener.
      const again = mayTryAgain(tried, 1);
      const status = again
        ? waiting("in-doubt", laterBy(now, DOUBT_MS))
        : ({ state: "unknown", at: now } as const);
      return { ...tried, doubts: tried.doubts + 1, status };
    }
  }
}

/** A message after something of ours failed before it could be sent. `reason`: a word for whoever looks into it. */
export function afterFault(message: OutboxMessage, reason: string, now: Instant): OutboxMessage {
  const faults = message.faults + 1;
  const status: MessageState =
    faults >= MOST_FAULTS
      ? { state: "quarantined", at: now, reason }
      : waiting("our-fault", laterBy(now, FAULT_MS));
  return { ...message, faults, status };
}

/** What Teams asked for, and at least a pause that doubles; spread a little, so that they do not all come back at once. */
function pauseAfter({ id, attempts }: OutboxMessage, askedMs: number): number {
  const doubled = FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 10);
  const pause = Math.max(askedMs, doubled) * (1 + 0.25 * fraction(`${id}.${attempts}`));
  return Math.round(Math.min(pause, LONGEST_PAUSE_MS));
}

/** A number from 0 to 1 that a text always gives (FNV-1a): chance that can be told again. */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0) / 0xffffffff;
}
