import { londonDate } from "../calendar/london";
import { nextWorkingMoment, type HolidayTable } from "../calendar/working-time";
import { wishesInvitation } from "../characteristics/wishes-invitation";
import type { SubjectMessage } from "../messages/message";
import { messageOn } from "../messages/plan";
import type { Person } from "../people/person";
import type { Policy } from "../policy/policy";
import type { Instant } from "../shared/time";
import { SENDING_STEPS, type Launch, type SendingStep } from "./launch";
import { isRecipient, isUnderWay } from "./recipients";

/** What the subject of a launch's messages begins with. */
const SUBJECT = "launch-";

/** The subject of a launch's messages: "launch-2026". */
export function launchSubject(launchId: string): string {
  return `${SUBJECT}${launchId}`;
}

/** The programme year of a message's subject. */
export function launchOfSubject(subjectId: string): number {
  return Number(subjectId.slice(SUBJECT.length));
}

/** The steps of a launch that send now. */
function stepsUnderWay(launch: Launch, now: Instant): readonly SendingStep[] {
  return SENDING_STEPS.filter((step) => isUnderWay(launch, step, now));
}

/** What a launch's messages are worked out from. */
export interface SendingFacts {
  readonly people: readonly Person[];
  readonly policy: Policy;
  readonly holidays: HolidayTable;
  readonly now: Instant;
}

/**
 * The messages of every step that is under way, to everybody whom it is for now. A message is named by launch,
 * step and person and not by the hour, so that whoever works it out again names the same one (NP1, NP3, NP7).
 */
export function launchMessages(
  launch: Launch,
  { people, policy, holidays, now }: SendingFacts,
): readonly SubjectMessage[] {
  const context = { year: Number(launch.id), start: launch.start, today: londonDate(now) };
  const dueAt = nextWorkingMoment(now, policy.workingHours, holidays);
  return stepsUnderWay(launch, now).flatMap((step) =>
    people
      .filter((person) => isRecipient(person, step, context))
      .map((person) => messageOf(launch, step, person, dueAt)),
  );
}

function messageOf(
  launch: Launch,
  step: SendingStep,
  { schemeId, id: recipientId }: Person,
  dueAt: Instant,
): SubjectMessage {
  const occurrence = launch.id;
  const subject = { schemeId, recipientId, subjectId: launchSubject(launch.id), occurrence };
  switch (step) {
    case "supervisors-told":
      return messageOn("supervisor-launch-notice", subject, dueAt);
    case "invitation":
      return messageOn("volunteer-invitation", subject, dueAt);
    case "wishes":
      return { ...wishesInvitation({ id: recipientId, schemeId }, dueAt), occurrence };
  }
}
