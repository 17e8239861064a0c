import { messageId } from "../../scheme/messages/message";
import { introductionsDue } from "../../scheme/messages/plan";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";

type DuePorts = Pick<Ports, "store" | "outbox" | "clock" | "holidays">;

/** Ids kept in memory at most; forgetting them costs a look, never a second message. */
const REMEMBERED = 50_000;

/** Writes down the note about each introduction that is overdue: one a pairing (NP12). However often it is asked, it plans none twice. */
export function makePlanIntroductionsDue(ports: DuePorts) {
  const known = new Set<string>();
  return async (schemeId: SchemeId): Promise<void> => {
    const scheme = await ports.store.scheme(schemeId);
    if (scheme === undefined) return;
    const { policy } = scheme.value;
    const holidays = ports.holidays.of(policy.nation);
    const now = ports.clock.now();
    for (const { value } of await ports.store.pairings(schemeId)) {
      for (const message of introductionsDue(value, policy, holidays, now)) {
        const id = messageId(message);
        if (known.has(id)) continue;
        await ports.outbox.plan(message);
        if (known.size >= REMEMBERED) known.clear();
        known.add(id);
      }
    }
  };
}
