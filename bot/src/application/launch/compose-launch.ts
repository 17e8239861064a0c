import { dayInWords } from "../../scheme/calendar/london";
import type { Launch, SendingStep } from "../../scheme/launch/launch";
import { launchOfSubject } from "../../scheme/launch/launch-messages";
import { isRecipient } from "../../scheme/launch/recipients";
import type { Cancellation } from "../../scheme/messages/may-go";
import type { SubjectMessage } from "../../scheme/messages/message";
import { firstName } from "../../scheme/people/person";
import type { Scheme } from "../../scheme/policy/policy";
import type { IsoDate } from "../../scheme/shared/time";
import type { ComposePorts, SubjectContext } from "../messages/composed";
import type { SubjectSendable } from "../messages/sendable";

/** Whom a message of a launch is worded for. */
interface Reader {
  readonly scheme: Scheme;
  readonly firstName: string;
  /** The programme's first day. */
  readonly start: IsoDate;
  readonly today: IsoDate;
}

/** The first day in words, while it is still to come. */
function startsOn({ start, today }: Reader): string {
  return start > today ? dayInWords(start) : "";
}

/** What a supervisor is told before their doctors are asked (NP1). */
export function supervisorNotice(reader: Reader): SubjectSendable {
  const { scheme, firstName: name } = reader;
  return {
    kind: "supervisor-launch-notice",
    firstName: name,
    schemeName: scheme.name,
    provider: scheme.provider,
    directorName: scheme.directorName,
    startsOn: startsOn(reader),
    workingDays: scheme.policy.objectionWorkingDays,
  };
}

/** How the scheme is put to somebody who may volunteer (NP3). */
export function volunteerInvitation(reader: Reader): SubjectSendable {
  const { scheme, firstName: name } = reader;
  return {
    kind: "volunteer-invitation",
    schemeId: scheme.id,
    firstName: name,
    schemeName: scheme.name,
    directorName: scheme.directorName,
    startsOn: startsOn(reader),
    doctors: scheme.policy.defaultCapacity,
    ownWords: scheme.policy.invitationText ?? "",
  };
}

/** The launch that a message is of, where its step still stands and the message is for this person. */
async function launchOf(
  { store }: ComposePorts,
  planned: SubjectMessage,
  { step, recipient, now, today }: SubjectContext & { readonly step: SendingStep },
): Promise<Launch | undefined> {
  const year = launchOfSubject(planned.subjectId);
  const launch = (await store.find(planned.schemeId, "launch", String(year)))?.value;
  const from = launch?.steps[step]?.from;
  if (launch === undefined || from === undefined || from > now) return undefined;
  const context = { year, start: launch.start, today };
  return isRecipient(recipient, step, context) ? launch : undefined;
}

function readerOf({ scheme, recipient, today }: SubjectContext, { start }: Launch): Reader {
  return { scheme, start, today, firstName: firstName(recipient.name) };
}

/** The notice to a supervisor; not where they were told otherwise, or its day was taken away. */
export async function composeSupervisorNotice(
  ports: ComposePorts,
  planned: SubjectMessage,
  context: SubjectContext,
): Promise<SubjectSendable | Cancellation> {
  const launch = await launchOf(ports, planned, { ...context, step: "supervisors-told" });
  if (launch === undefined) return "no-longer-so";
  return supervisorNotice(readerOf(context, launch));
}

/** The invitation; not to somebody who volunteered meanwhile, or may not any more. */
export async function composeVolunteerInvitation(
  ports: ComposePorts,
  planned: SubjectMessage,
  context: SubjectContext,
): Promise<SubjectSendable | Cancellation> {
  const launch = await launchOf(ports, planned, { ...context, step: "invitation" });
  if (launch === undefined) return "no-longer-so";
  return volunteerInvitation(readerOf(context, launch));
}
