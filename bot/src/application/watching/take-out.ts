import type { PersonId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import { retryOnConflict } from "../outcome";
import type { OutboxMessage } from "../ports/outbox";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";

/** A message that is to be taken out, and when that was decided. */
export interface TakeOut {
  readonly recipientId: PersonId;
  readonly messageId: string;
  readonly at: Instant;
}

/** Whether a message can still be taken out: it has not begun to go, and has not ended. */
export function canBeTakenOut({ status }: Pick<OutboxMessage, "status">): boolean {
  const { state } = status;
  return state === "planned" || state === "waiting" || state === "claimed";
}

/**
 * Takes a message out of what is to be sent, for good: the outbox keeps it, so planning it again plans nothing. Answers the message
 * as it is then, which may have gone before; undefined where there is none. Run again it changes nothing.
 */
export function takeOut(
  { outbox }: Pick<Ports, "outbox">,
  { recipientId, messageId, at }: TakeOut,
): Promise<Versioned<OutboxMessage> | undefined> {
  return retryOnConflict<Versioned<OutboxMessage> | undefined>(async () => {
    const found = await outbox.message(recipientId, messageId);
    if (found === undefined || !canBeTakenOut(found.value)) return found;
    const status = { state: "cancelled", at, reason: "skipped" } as const;
    // The version of a sender that begins it at this moment wins or loses against ours.
    return (await outbox.save({ ...found.value, status }, found.version)) ?? "conflict";
  });
}
