import { isStale } from "../../scheme/messages/may-go";
import { laterBy } from "../../scheme/calendar/london";
import type { Person } from "../../scheme/people/person";
import type { Instant } from "../../scheme/shared/time";
import type { MessageState, OutboxMessage } from "../ports/outbox";
import { AnotherAccountsChat } from "../conversation/own-reference";
import { isStoreUnavailable } from "../ports/store-unavailable";
import type { ConversationReference } from "../ports/users";
import { addressOf } from "./address";
import { afterFault, LOOK_AGAIN_MS, takenUp, waiting } from "./after-attempt";
import { compose } from "../messages/compose";
import type { Desk, SendPorts } from "./desk";
import type { SendableMessage } from "../messages/sendable";

/** What is done with a message that is due, from what is true now. */
export type Decision =
  | {
      readonly what: "send";
      readonly message: OutboxMessage;
      readonly sendable: SendableMessage;
      readonly recipient: Person;
      readonly reference: ConversationReference;
    }
  /** It is moved to another state, and nothing is sent. `unreached`: who could not be reached. */
  | { readonly what: "move"; readonly message: OutboxMessage; readonly unreached?: Person }
  /** A director holds the scheme's messages: it stays as it is. */
  | { readonly what: "leave" };

/**
 * Decides on one message. What is read is read through `ports`, which share their reads among a group. A fault of ours is
 * counted on the message; @throws only where the store is down, for which no message is to blame.
 */
export async function decide(
  desk: Pick<Desk, "heldSchemes" | "noteFault" | "restrain">,
  ports: SendPorts,
  found: OutboxMessage,
): Promise<Decision> {
  const now = ports.clock.now();
  const message = takenUp(found, now);
  if (message !== found && isNotForNow(message, now)) return { what: "move", message };
  try {
    if (await desk.heldSchemes.holds(message.message)) return { what: "leave" };
    return await decideOn({ ports, now, restrain: desk.restrain }, message);
  } catch (fault) {
    if (isStoreUnavailable(fault)) throw fault;
    desk.noteFault(fault);
    const reason =
      fault instanceof AnotherAccountsChat ? "chat-of-another-account" : "cannot-be-composed";
    return { what: "move", message: afterFault(message, reason, now) };
  }
}

/** Taken up just now, it ends as unknown or waits. */
function isNotForNow({ status }: OutboxMessage, now: Instant): boolean {
  return status.state === "unknown" || (status.state === "waiting" && status.retryAt > now);
}

interface Deciding extends Pick<Desk, "restrain"> {
  readonly ports: SendPorts;
  readonly now: Instant;
}

async function decideOn(
  { ports, now, restrain }: Deciding,
  message: OutboxMessage,
): Promise<Decision> {
  const moved = (status: MessageState): Decision => ({
    what: "move",
    message: { ...message, status },
  });
  if (isStale(message.message, now)) return moved({ state: "expired", at: now });
  const composed = await compose(ports, message.message);
  if (composed.state === "cancelled") {
    return moved({ state: "cancelled", at: now, reason: composed.reason });
  }
  if (composed.state === "waits") return moved(waiting(composed.reason, composed.until));
  const { recipient, message: sendable } = composed;
  const address = await addressOf(ports, recipient);
  if ("waitingFor" in address) {
    const status = waiting(address.waitingFor, laterBy(now, LOOK_AGAIN_MS));
    return { what: "move", message: { ...message, status }, unreached: recipient };
  }
  const held = await restrain(ports, message);
  if (held === "too-soon") return moved({ state: "cancelled", at: now, reason: held });
  if (held !== undefined) return moved(waiting(held.reason, held.until));
  return { what: "send", message, sendable, recipient, reference: address.reference };
}
