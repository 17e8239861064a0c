import type { SendableMessage } from "../../application/messages/sendable";
import type { RenderedCard } from "../../cards/define-card";
import { choiceAskedCard } from "../../cards/choices/choice-asked.card";
import { choiceRecordedCard } from "../../cards/choices/choice-recorded.card";
import { introductionDueCard } from "../../cards/choices/introduction-due.card";
import { requestClosedCard } from "../../cards/choices/request-closed.card";
import { supporterAwayCard } from "../../cards/choices/supporter-away.card";
import { needsYouCard } from "../../cards/attention/needs-you.card";
import { supervisorNoticeCard } from "../../cards/launch/supervisor-notice.card";
import { volunteerInvitationCard } from "../../cards/launch/volunteer-invitation.card";
import { concernStrandedCard } from "../../cards/concerns/stranded.card";
import { concernToReadCard } from "../../cards/concerns/to-read.card";
import { concernWasReadCard } from "../../cards/concerns/was-read.card";
import { dayInWords } from "../../scheme/calendar/london";
import { pairingEndedCard } from "../../cards/pairing/pairing-ended.card";
import { optOutToldCard } from "../../cards/participation/opt-out-told.card";
import { rejoinToldCard } from "../../cards/participation/rejoin-told.card";
import { reminderCard } from "../../cards/reminders/reminder.card";
import { momentInWords } from "../../scheme/concern/concern-words";
import { applicantCard } from "../../cards/supervision/applicant.card";
import { decidedCard } from "../../cards/volunteering/decided.card";
import { introductionCard } from "../../cards/support/introduction.card";
import { yourDoctorCard } from "../../cards/support/your-doctor.card";
import { wishesInvitationCard } from "../../cards/wishes/invitation.card";
import { yourSupporterCard } from "../../cards/support/your-supporter.card";

/** The card of a message that the scheme sends by itself, and its toast. */
export function messageCard(message: SendableMessage): RenderedCard {
  switch (message.kind) {
    case "supporter-announced": {
      const { pairingId, supporter, profile, optedOut } = message;
      const { card } = yourSupporterCard.render({ pairingId, supporter, ...profile, optedOut });
      // The same card answers a press, with a toast that says so; here nobody has asked for anything.
      return { card, summary: "A note from the near-peer scheme" };
    }
    case "doctor-announced": {
      const { pairingId, doctor, startsOn, draft } = message;
      return yourDoctorCard.render({ pairingId, doctor, startsOn, draft });
    }
    case "introduction": {
      const { pairingId, supporter, text } = message;
      return introductionCard.render({ pairingId, supporter, text });
    }
    case "opt-out-told":
      return optOutToldCard.render({ doctor: message.doctor });
    case "rejoin-told":
      return rejoinToldCard.render({ doctor: message.doctor });
    case "pairing-ended": {
      const { other, readerWas, directorName } = message;
      return pairingEndedCard.render({ otherFirstName: other.firstName, readerWas, directorName });
    }
    case "opt-out-asked":
    case "rejoin-asked": {
      const { pairingId, supporter } = message;
      const choice = message.kind === "opt-out-asked" ? "opted-out" : "rejoined";
      return choiceAskedCard.render({ pairingId, supporterFirstName: supporter.firstName, choice });
    }
    case "supporter-away": {
      const { supporter, directorName } = message;
      const until = dayInWords(message.until);
      return supporterAwayCard.render({
        supporterFirstName: supporter.firstName,
        until,
        directorName,
      });
    }
    case "introduction-due": {
      const { pairingId, doctor } = message;
      return introductionDueCard.render({ pairingId, doctorFirstName: doctor.firstName });
    }
    case "choice-recorded":
      return choiceRecordedCard.render({
        choice: message.choice,
        directorName: message.directorName,
      });
    case "request-closed": {
      const { pairingId, directorName } = message;
      return requestClosedCard.render({ pairingId, directorName });
    }
    case "supporter-approached": {
      const { applicantId, applicant, schemeName, until } = message;
      const { fullName, firstName, grade, site } = applicant;
      const row = { applicantId, fullName, firstName, grade, site };
      const state = { state: "window-open", until, objected: false } as const;
      return applicantCard.render({ ...row, ...state, schemeName });
    }
    case "application-decided": {
      const { kind: _kind, ...decided } = message;
      return decidedCard.render(decided);
    }
    case "supervisor-launch-notice": {
      const { kind: _kind, ...notice } = message;
      return supervisorNoticeCard.render(notice);
    }
    case "volunteer-invitation": {
      const { kind: _kind, ...invitation } = message;
      return volunteerInvitationCard.render(invitation);
    }
    case "wishes-invitation": {
      const { schemeId, firstName, schemeName } = message;
      return wishesInvitationCard.render({ schemeId, firstName, schemeName });
    }
    case "needs-you":
      return needsYouCard.render({ firstName: message.firstName });
    case "concern-raised":
    case "concern-unread": {
      const readBy = momentInWords(message.readBy);
      const overdue = message.kind === "concern-unread";
      return concernToReadCard.render({ schemeName: message.schemeName, readBy, overdue });
    }
    case "concern-read": {
      const { reader, raisedAt } = message;
      return concernWasReadCard.render({ reader, raisedAt: momentInWords(raisedAt) });
    }
    case "concern-stranded":
      return concernStrandedCard.render({
        raisedAt: momentInWords(message.raisedAt),
        signposts: [...message.signposts],
      });
    case "reminder": {
      const { pairingId, supporter, optedOut } = message;
      return reminderCard.render({ pairingId, supporter, optedOut });
    }
  }
}
