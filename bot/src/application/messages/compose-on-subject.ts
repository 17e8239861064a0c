import { londonDate } from "../../scheme/calendar/london";
import { whyNotSendTo } from "../../scheme/messages/may-go";
import type { SubjectMessage, SubjectMessageKind } from "../../scheme/messages/message";
import { waitOf } from "../../scheme/messages/wait";
import { firstName } from "../../scheme/people/person";
import { runsScheme } from "../../scheme/people/standing";
import { composeComplaintAnswered, composeComplaintToRead } from "./compose-complaint";
import {
  composeConcernRead,
  composeConcernStranded,
  composeConcernToRead,
} from "./compose-concern";
import { composeWishesInvitation } from "../wishes/wishes-message";
import { composeCopyMade } from "./compose-copy";
import { composePulseInvitation } from "./compose-pulse";
import { composeStatementIssued } from "./compose-statement";
import { composeTipDecided } from "./compose-tip";
import { composeSupervisorNotice, composeVolunteerInvitation } from "../launch/compose-launch";
import { composeChoiceRecorded, composeRequestClosed } from "./compose-choice";
import { composeApplicationDecided, composeSupporterApproached } from "./compose-supporter";
import { composeNotAllocated } from "./compose-not-allocated";
import type { Composed, ComposePorts, SubjectComposer } from "./composed";
import { inWords } from "./in-words";

/** One composer for each kind of message that is not about a pairing. */
const COMPOSERS: Readonly<Record<SubjectMessageKind, SubjectComposer>> = {
  "needs-you": (_ports, { schemeId }, { recipient, today }) =>
    Promise.resolve(
      runsScheme(recipient, today)
        ? { kind: "needs-you", schemeId, firstName: firstName(recipient.name) }
        : "recipient-left",
    ),
  "not-allocated": composeNotAllocated,
  "choice-recorded": composeChoiceRecorded,
  "request-closed": composeRequestClosed,
  "supporter-approached": composeSupporterApproached,
  "application-decided": composeApplicationDecided,
  "supervisor-launch-notice": composeSupervisorNotice,
  "volunteer-invitation": composeVolunteerInvitation,
  "wishes-invitation": composeWishesInvitation,
  "pulse-invitation": composePulseInvitation,
  "complaint-to-read": composeComplaintToRead,
  "complaint-answered": composeComplaintAnswered,
  "tip-decided": composeTipDecided,
  "statement-issued": composeStatementIssued,
  "copy-made": composeCopyMade,
  "concern-raised": composeConcernToRead,
  "concern-unread": composeConcernToRead,
  "concern-read": composeConcernRead,
  "concern-stranded": composeConcernStranded,
};

/** Works out a message that is not about a pairing, for its recipient as they are now. */
export async function composeOnSubject(
  ports: ComposePorts,
  planned: SubjectMessage,
): Promise<Composed> {
  const { schemeId, recipientId, kind } = planned;
  const now = ports.clock.now();
  const today = londonDate(now);
  const recipient = (await ports.store.person(schemeId, recipientId))?.value;
  const reason = whyNotSendTo(kind, recipient, today);
  if (reason !== undefined) return { state: "cancelled", reason };
  const scheme = (await ports.store.scheme(schemeId))?.value;
  if (scheme === undefined || recipient === undefined) {
    throw new Error(`The message ${kind} has lost its scheme.`);
  }
  const { policy } = scheme;
  const wait = waitOf(planned, recipient, {
    now,
    policy,
    holidays: ports.holidays.of(policy.nation),
  });
  if (wait !== undefined) return { state: "waits", ...wait };
  const composed = await COMPOSERS[kind](ports, planned, { scheme, recipient, now, today });
  return typeof composed === "string"
    ? { state: "cancelled", reason: composed }
    : { state: "may-go", message: inWords(scheme, composed), recipient };
}
