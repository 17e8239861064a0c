import type { SubjectSendable } from "../../application/messages/sendable";
import { needsYouCard } from "../../cards/attention/needs-you.card";
import { choiceRecordedCard } from "../../cards/choices/choice-recorded.card";
import { requestClosedCard } from "../../cards/choices/request-closed.card";
import { complaintAnsweredCard } from "../../cards/complaints/answered.card";
import { complaintToReadCard } from "../../cards/complaints/to-read.card";
import { concernStrandedCard } from "../../cards/concerns/stranded.card";
import { concernToReadCard } from "../../cards/concerns/to-read.card";
import { concernWasReadCard } from "../../cards/concerns/was-read.card";
import { supervisorNoticeCard } from "../../cards/launch/supervisor-notice.card";
import { volunteerInvitationCard } from "../../cards/launch/volunteer-invitation.card";
import { notAllocatedCard } from "../../cards/pairing/not-allocated.card";
import { copyMadeCard } from "../../cards/my-data/copy-made.card";
import { pulseInvitationCard } from "../../cards/pulse/invitation.card";
import { statementIssuedCard } from "../../cards/recognition/issued.card";
import { applicantCard } from "../../cards/supervision/applicant.card";
import { tipDecidedCard } from "../../cards/tips/decided.card";
import { decidedCard } from "../../cards/volunteering/decided.card";
import { wishesInvitationCard } from "../../cards/wishes/invitation.card";
import { dayInWords, londonDate } from "../../scheme/calendar/london";
import { momentInWords } from "../../scheme/concern/concern-words";
import type { CardsOf } from "./cards-of";

/** The cards of messages about anything else. */
export const SUBJECT_CARDS: CardsOf<SubjectSendable["kind"]> = {
  "choice-recorded": ({ choice, directorName }) =>
    choiceRecordedCard.render({ choice, directorName }),
  "request-closed": ({ pairingId, directorName }) =>
    requestClosedCard.render({ pairingId, directorName }),
  "supporter-approached": ({ applicantId, applicant, schemeName, until }) => {
    const { fullName, firstName, grade, site } = applicant;
    const row = { applicantId, fullName, firstName, grade, site };
    const state = { state: "window-open", until, objected: false } as const;
    return applicantCard.render({ ...row, ...state, schemeName });
  },
  "application-decided": ({ schemeName, directorName, stands, trained }) =>
    decidedCard.render({ schemeName, directorName, stands, trained }),
  "supervisor-launch-notice": ({ firstName, startsOn, workingDays, ...scheme }, own) => {
    const { schemeName, provider, directorName } = scheme;
    const given = { schemeName, provider, directorName };
    return supervisorNoticeCard.render({ ...given, firstName, startsOn, workingDays }, own);
  },
  "volunteer-invitation": ({ firstName, startsOn, doctors, ownWords, ...scheme }, own) => {
    const { schemeId, schemeName, directorName } = scheme;
    const given = { schemeId, schemeName, directorName };
    return volunteerInvitationCard.render(
      { ...given, firstName, startsOn, doctors, ownWords },
      own,
    );
  },
  "wishes-invitation": ({ schemeId, firstName, schemeName }, own) =>
    wishesInvitationCard.render({ schemeId, firstName, schemeName }, own),
  "pulse-invitation": ({ until }, own) =>
    pulseInvitationCard.render({ until: dayInWords(until) }, own),
  "not-allocated": ({ firstName, contact, expectedBy }, own) =>
    notAllocatedCard.render({ firstName, contact, by: dayInWords(expectedBy) }, own),
  "needs-you": ({ schemeId, firstName }) => needsYouCard.render({ schemeId, firstName }),
  "complaint-to-read": ({ schemeId, schemeName, answerBy }) =>
    complaintToReadCard.render({
      schemeId,
      schemeName,
      answerBy: dayInWords(londonDate(answerBy)),
    }),
  "complaint-answered": ({ schemeName, reference }) =>
    complaintAnsweredCard.render({ schemeName, reference }),
  "tip-decided": ({ schemeName, shown, reason }) =>
    tipDecidedCard.render({ schemeName, shown, reason }),
  "statement-issued": ({ firstName, schemeName, directorName }) =>
    statementIssuedCard.render({ firstName, schemeName, directorName }),
  "copy-made": ({ schemeName, directorName, askedOn }) =>
    copyMadeCard.render({ schemeName, directorName, askedOn: dayInWords(askedOn) }),
  "concern-raised": ({ schemeId, schemeName, readBy }) =>
    concernToReadCard.render({
      schemeId,
      schemeName,
      readBy: momentInWords(readBy),
      overdue: false,
    }),
  "concern-unread": ({ schemeId, schemeName, readBy }) =>
    concernToReadCard.render({
      schemeId,
      schemeName,
      readBy: momentInWords(readBy),
      overdue: true,
    }),
  "concern-read": ({ reader, raisedAt }) =>
    concernWasReadCard.render({ reader, raisedAt: momentInWords(raisedAt) }),
  "concern-stranded": ({ raisedAt, signposts }) =>
    concernStrandedCard.render({
      raisedAt: momentInWords(raisedAt),
      signposts: [...signposts],
    }),
};
