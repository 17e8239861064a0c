import type { PersonId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { OutboxMessage } from "../ports/outbox";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import { mayBeKnown } from "./may-be-known";
import { mayBeTakenOut } from "./may-be-taken-out";
import { canBeTakenOut, takeOut } from "./take-out";

type SkipPorts = Pick<Ports, "store" | "outbox" | "clock" | "ids">;

/** Which message, and the version that was looked at. */
export interface Skip {
  readonly recipientId: PersonId;
  readonly messageId: string;
  readonly version: string;
}

/** Why a message was not taken out. */
export type SkipRefusal =
  | { readonly code: "message-unknown" }
  | { readonly code: "version-out-of-date" }
  /** It is not a director's to stop. */
  | { readonly code: "message-not-to-skip" }
  /** It went, ended or began to go first; `message` is how it stands. */
  | { readonly code: "message-has-gone"; readonly message: OutboxMessage };

/**
 * Takes one message out that has not gone: it is never sent (and the other half of a pair's is none of its business). The act is audited and carries the
 * work with it, so that being cut off in between loses nothing; the answer says how the message stands afterwards.
 */
export function makeSkipMessage(ports: SkipPorts) {
  const { store, outbox, clock } = ports;
  return async (
    { schemeId, person }: Actor,
    { recipientId, messageId, version }: Skip,
  ): Promise<Outcome<Versioned<OutboxMessage>, SkipRefusal>> => {
    const found = await outbox.message(recipientId, messageId);
    if (found === undefined) return refused({ code: "message-unknown" });
    const { message } = found.value;
    if (message.schemeId !== schemeId || !mayBeKnown(message.kind)) {
      return refused({ code: "message-unknown" });
    }
    if (!mayBeTakenOut(message.kind)) return refused({ code: "message-not-to-skip" });
    if (!canBeTakenOut(found.value)) return hasGone(found.value);
    if (found.version !== version) return refused({ code: "version-out-of-date" });
    const skip = { recipientId, messageId };
    const pairing = "pairingId" in message ? { pairingId: message.pairingId } : {};
    const context = { schemeId, by: person.value.id, personId: recipientId, ...pairing };
    const event = eventOf(ports, context, { type: "MessageSkipped", kind: message.kind });
    await retryOnConflict(() => store.commit({ schemeId, events: [event], skip }));
    const after = await takeOut(ports, { ...skip, at: clock.now() });
    if (after === undefined) return refused({ code: "message-unknown" });
    const { status } = after.value;
    const isOut = status.state === "cancelled" && status.reason === "skipped";
    return isOut ? done(after) : hasGone(after.value);
  };
}

function hasGone(message: OutboxMessage) {
  return refused({ code: "message-has-gone", message } as const);
}
