import { dayInWords } from "../calendar/london";
import type { Scheme } from "../policy/policy";
import type { IsoDate } from "../shared/time";

/** An e-mail, ready to be sent from a director's own account. */
export interface ReadyEmail {
  readonly subject: string;
  readonly text: string;
}

/** What a supervisor who is not on Teams is told by e-mail, in the words of the bot's notice (NP1). */
export function supervisorEmail(
  { name, provider, directorName, policy }: Scheme,
  start: IsoDate,
  today: IsoDate,
): ReadyEmail {
  const every = start > today ? `From ${dayInWords(start)}, every` : "Every";
  return {
    subject: `Near-peer support at ${provider}: your doctors may volunteer`,
    text: [
      "Dear colleague,",
      `No reply is needed. ${every} foundation doctor at ${provider} has a near-peer supporter: a named, more senior doctor to turn to. Doctors you supervise may volunteer to be one.`,
      `If one of them does, they talk to you about it first. You then hear from us by name, and have ${policy.objectionWorkingDays} working days to say if it is not right for them now. If you say nothing, they can begin.`,
      "It takes little time, and counts as self-development. It gives them practice for the day they supervise others, and evidence for their Generic Professional Capabilities.",
      `${directorName}\n${name}`,
    ].join("\n\n"),
  };
}
