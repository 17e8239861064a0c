import { messageId } from "../../scheme/messages/message";
import { introductionsDue, remindersToPlan } from "../../scheme/messages/plan";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";

/** Ids kept in memory at most; forgetting them costs a look, never a second message. */
const REMEMBERED = 50_000;

type PlanPorts = Pick<Ports, "store" | "outbox" | "clock" | "holidays">;

/**
 * Writes down what time alone brings to the pairings of a scheme: the next reminder of each (NP14), and the
 * note about an introduction that is overdue (NP12). Asked again, or by two instances, it plans none twice.
 */
export function makePlanForPairings(ports: PlanPorts) {
  // What this instance has planned already need not be asked of the store every minute for months.
  const known = new Set<string>();
  return async (schemeId: SchemeId): Promise<void> => {
    const scheme = await ports.store.scheme(schemeId);
    if (scheme === undefined) return;
    const { policy } = scheme.value;
    const holidays = ports.holidays.of(policy.nation);
    const now = ports.clock.now();
    const messages = (await ports.store.pairings(schemeId)).flatMap(({ value }) => [
      ...remindersToPlan(value, policy, holidays, now),
      ...introductionsDue(value, policy, holidays, now),
    ]);
    for (const message of messages) {
      const id = messageId(message);
      if (known.has(id)) continue;
      await ports.outbox.plan(message);
      if (known.size >= REMEMBERED) known.clear();
      known.add(id);
    }
  };
}
