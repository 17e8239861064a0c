import { londonDate } from "../../scheme/calendar/london";
import { pulseToAsk } from "../../scheme/messages/plan-pulse";
import { makePlanOnce, type PlanPorts } from "../messages/plan-once";
import type { SchemeFacts } from "../sweep/scheme-facts";

/** Writes down the question of a window to each doctor to whom one is open today (MX4). Asked again, or by two instances, it plans none twice. */
export function makeAskPulse(ports: PlanPorts) {
  const plan = makePlanOnce(ports.outbox);
  return async ({ scheme: { policy }, people }: SchemeFacts): Promise<void> => {
    if (!policy.pulseAsked) return;
    const today = londonDate(ports.clock.now());
    const holidays = ports.holidays.of(policy.nation);
    await plan(people.flatMap((person) => pulseToAsk(person, policy, holidays, today)));
  };
}
