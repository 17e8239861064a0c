import {
  agreementInvitations,
  introductionsDue,
  remindersToPlan,
} from "../../scheme/messages/plan";
import { feedbackToAsk } from "../../scheme/messages/plan-feedback";
import { inSlices } from "../in-slices";
import type { SchemeFacts } from "../sweep/scheme-facts";
import { makePlanOnce, type PlanPorts } from "./plan-once";

/**
 * Writes down what time alone brings to the pairings of a scheme: the next reminder of each (NP14), the note about an
 * introduction that is overdue (NP12), and once it was made that there is an agreement to write (NP16). Asked again, or by two instances, it plans none twice.
 */
export function makePlanForPairings(ports: PlanPorts) {
  const plan = makePlanOnce(ports.outbox);
  return async ({ scheme, pairings }: SchemeFacts): Promise<void> => {
    const { policy } = scheme;
    const holidays = ports.holidays.of(policy.nation);
    const now = ports.clock.now();
    const messages = await inSlices(pairings, (pairing) => [
      ...remindersToPlan(pairing, policy, holidays, now),
      ...introductionsDue(pairing, policy, holidays, now),
      ...feedbackToAsk(pairing, policy, holidays, now),
      ...agreementInvitations(pairing, policy, holidays, now),
    ]);
    await plan(messages);
  };
}
