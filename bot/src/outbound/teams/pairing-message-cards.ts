import type { PairingSendable } from "../../application/messages/sendable";
import { agreementInvitationCard } from "../../cards/agreement/invitation.card";
import { agreementToSignCard } from "../../cards/agreement/to-sign.card";
import { choiceAskedCard } from "../../cards/choices/choice-asked.card";
import { introductionDueCard } from "../../cards/choices/introduction-due.card";
import { supporterAwayCard } from "../../cards/choices/supporter-away.card";
import { feedbackInvitationCard } from "../../cards/feedback/invitation.card";
import { pairingEndedCard } from "../../cards/pairing/pairing-ended.card";
import { optOutToldCard } from "../../cards/participation/opt-out-told.card";
import { rejoinToldCard } from "../../cards/participation/rejoin-told.card";
import { reminderCard } from "../../cards/reminders/reminder.card";
import { introductionCard } from "../../cards/support/introduction.card";
import { yourDoctorCard } from "../../cards/support/your-doctor.card";
import { yourSupporterCard } from "../../cards/support/your-supporter.card";
import { dayInWords } from "../../scheme/calendar/london";
import type { CardsOf } from "./cards-of";

/** The cards of messages about a pairing. */
export const PAIRING_CARDS: CardsOf<PairingSendable["kind"]> = {
  "supporter-announced": (message, own) => {
    const { pairingId, supporter, profile, optedOut, otherUnreachable } = message;
    const told = { pairingId, supporter, ...profile, optedOut, unreachable: otherUnreachable };
    const { card } = yourSupporterCard.render(told, own);
    // The same card answers a press, with a toast that says so; here nobody has asked for anything.
    return { card, summary: "A note from the near-peer scheme" };
  },
  "doctor-announced": ({ pairingId, doctor, startsOn, draft, otherUnreachable }, own) =>
    yourDoctorCard.render(
      { pairingId, doctor, startsOn, draft, unreachable: otherUnreachable },
      own,
    ),
  introduction: ({ pairingId, supporter, text }, own) =>
    introductionCard.render({ pairingId, supporter, text: text.reveal() }, own),
  "opt-out-told": ({ doctor }) => optOutToldCard.render({ doctor }),
  "rejoin-told": ({ doctor }) => rejoinToldCard.render({ doctor }),
  "pairing-ended": ({ other, otherLeft, readerWas, directorName }) =>
    pairingEndedCard.render({
      otherFirstName: other.firstName,
      otherLeft,
      readerWas,
      directorName,
    }),
  "opt-out-asked": ({ pairingId, supporter }) =>
    choiceAskedCard.render({
      pairingId,
      supporterFirstName: supporter.firstName,
      choice: "opted-out",
    }),
  "rejoin-asked": ({ pairingId, supporter }) =>
    choiceAskedCard.render({
      pairingId,
      supporterFirstName: supporter.firstName,
      choice: "rejoined",
    }),
  "supporter-away": ({ supporter, until, directorName }) =>
    supporterAwayCard.render({
      supporterFirstName: supporter.firstName,
      until: dayInWords(until),
      directorName,
    }),
  "introduction-due": ({ pairingId, doctor }, own) =>
    introductionDueCard.render({ pairingId, doctorFirstName: doctor.firstName }, own),
  "agreement-invitation": ({ other }, own) =>
    agreementInvitationCard.render({ otherFirstName: other.firstName }, own),
  "agreement-to-sign": ({ other }) =>
    agreementToSignCard.render({ otherFirstName: other.firstName }),
  "feedback-invitation": ({ supporter, until }, own) =>
    feedbackInvitationCard.render(
      { supporterFirstName: supporter.firstName, until: dayInWords(until) },
      own,
    ),
  reminder: ({ pairingId, supporter, optedOut }, own) =>
    reminderCard.render({ pairingId, supporter, optedOut }, own),
};
