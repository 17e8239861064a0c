import { messageId, type PlannedMessage } from "../../scheme/messages/message";
import type { Outbox } from "../ports/outbox";
import type { Ports } from "../ports/ports";

/** What planning what time brings needs of the outside. */
export type PlanPorts = Pick<Ports, "clock" | "holidays"> & {
  readonly outbox: Pick<Outbox, "planAll">;
};

/** Ids kept in memory at most; forgetting them costs a look, never a second message. */
const REMEMBERED = 50_000;

/**
 * Plans messages that are worked out anew every minute. The outbox plans none twice; what this instance has planned need not
 * even be asked of it again for months.
 */
export function makePlanOnce(outbox: Pick<Outbox, "planAll">) {
  const known = new Set<string>();
  return async (messages: readonly PlannedMessage[]): Promise<void> => {
    const fresh = messages.filter((message) => !known.has(messageId(message)));
    if (fresh.length === 0) return;
    await outbox.planAll(fresh);
    if (known.size + fresh.length > REMEMBERED) known.clear();
    for (const message of fresh) known.add(messageId(message));
  };
}
