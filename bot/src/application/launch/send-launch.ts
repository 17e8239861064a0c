import { launchMessages } from "../../scheme/launch/launch-messages";
import { makePlanOnce, type PlanPorts } from "../messages/plan-once";
import type { SchemeFacts } from "../sweep/scheme-facts";

/**
 * Writes down what the launch of a scheme sends, for everybody who is to get it and has not: on a step's day
 * and in the two weeks after it, so that late joiners are not forgotten. However often this runs, at whatever
 * hour and on however many instances, nobody gets a second one.
 */
export function makeSendLaunch(ports: PlanPorts) {
  const plan = makePlanOnce(ports.outbox);
  return async ({ scheme, people, launches }: SchemeFacts): Promise<void> => {
    const { policy } = scheme;
    const holidays = ports.holidays.of(policy.nation);
    const facts = { people, policy, holidays, now: ports.clock.now() };
    await plan(launches.flatMap((launch) => launchMessages(launch, facts)));
  };
}
