import type { Ports } from "./application/ports/ports";
import { makeAnswerPulse } from "./application/pulse/answer-pulse";
import { makeMyPulse } from "./application/pulse/my-pulse";

/** The pulse: seven questions, before and after, of nobody (MX4). */
export function pulseUseCases(ports: Ports) {
  return { myPulse: makeMyPulse(ports), answerPulse: makeAnswerPulse(ports) };
}
