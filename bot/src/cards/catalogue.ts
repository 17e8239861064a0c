import { asBeforeCard } from "./choices/as-before.card";
import { awayCard } from "./choices/away.card";
import { awayNotedCard } from "./choices/away-noted.card";
import { backCard } from "./choices/back.card";
import { cannotJustNowCard } from "./choices/cannot-just-now.card";
import { capacityCard } from "./choices/capacity.card";
import { choiceAskedCard } from "./choices/choice-asked.card";
import { choiceRecordedCard } from "./choices/choice-recorded.card";
import { contactNotedCard } from "./choices/contact-noted.card";
import { differentAskedCard } from "./choices/different-asked.card";
import { differentConfirmCard } from "./choices/different-confirm.card";
import { doctorChoicesCard } from "./choices/doctor-choices.card";
import { introductionDueCard } from "./choices/introduction-due.card";
import { requestClosedCard } from "./choices/request-closed.card";
import { stepDownConfirmCard } from "./choices/step-down-confirm.card";
import { steppedDownCard } from "./choices/stepped-down.card";
import { stopConfirmCard } from "./choices/stop-confirm.card";
import { stoppedCard } from "./choices/stopped.card";
import { supporterAwayCard } from "./choices/supporter-away.card";
import { supporterChoicesCard } from "./choices/supporter-choices.card";
import { agreementInvitationCard } from "./agreement/invitation.card";
import { agreementToSignCard } from "./agreement/to-sign.card";
import { needsYouCard } from "./attention/needs-you.card";
import { complaintAnsweredCard } from "./complaints/answered.card";
import { complaintToReadCard } from "./complaints/to-read.card";
import { concernBeforeCard } from "./concerns/before.card";
import { concernRaiseCard } from "./concerns/raise.card";
import { concernReceivedCard } from "./concerns/received.card";
import { concernStrandedCard } from "./concerns/stranded.card";
import { concernToReadCard } from "./concerns/to-read.card";
import { concernWasReadCard } from "./concerns/was-read.card";
import { feedbackInvitationCard } from "./feedback/invitation.card";
import { helpNowCard } from "./help/help-now.card";
import { homeCard } from "./help/home.card";
import { lateWordsCard } from "./help/late-words.card";
import { notUnderstoodCard } from "./help/not-understood.card";
import { outOfDateCard } from "./help/out-of-date.card";
import { resourcesCard } from "./help/resources.card";
import { wentWrongCard } from "./help/went-wrong.card";
import { worriedCard } from "./help/worried.card";
import { supervisorNoticeCard } from "./launch/supervisor-notice.card";
import { volunteerInvitationCard } from "./launch/volunteer-invitation.card";
import { notAllocatedCard } from "./pairing/not-allocated.card";
import { pairingEndedCard } from "./pairing/pairing-ended.card";
import { optOutToldCard } from "./participation/opt-out-told.card";
import { optedOutCard } from "./participation/opted-out.card";
import { optedOutToldCard } from "./participation/opted-out-told.card";
import { rejoinToldCard } from "./participation/rejoin-told.card";
import { rejoinToldDoneCard } from "./participation/rejoin-told-done.card";
import { rejoinedCard } from "./participation/rejoined.card";
import { stopWhichCard } from "./participation/stop-which.card";
import { linkDeclinedCard } from "./people/link-declined.card";
import { linkOfferCard } from "./people/link-offer.card";
import { notLinkedCard } from "./people/not-linked.card";
import { pulseInvitationCard } from "./pulse/invitation.card";
import { reminderCard } from "./reminders/reminder.card";
import { remindersOnCard } from "./reminders/reminders-on.card";
import { remindersSilencedCard } from "./reminders/reminders-silenced.card";
import { doctorIntroducedCard } from "./support/doctor-introduced.card";
import { introductionCard } from "./support/introduction.card";
import { noSupporterCard } from "./support/no-supporter.card";
import { yourDoctorCard } from "./support/your-doctor.card";
import { yourSupporterCard } from "./support/your-supporter.card";
import { welcomeDirectorCard } from "./welcome/welcome-director.card";
import { welcomeInvitedCard } from "./welcome/welcome-invited.card";
import { welcomePairedCard } from "./welcome/welcome-paired.card";
import { copyMadeCard } from "./my-data/copy-made.card";
import { removedCard } from "./my-data/removed.card";
import { myDataWhereCard } from "./my-data/where.card";
import { statementIssuedCard } from "./recognition/issued.card";
import { recognitionWhereCard } from "./recognition/where.card";
import { welcomeSupporterCard } from "./welcome/welcome-supporter.card";
import { welcomeWaitingCard } from "./welcome/welcome-waiting.card";
import { applicantCard } from "./supervision/applicant.card";
import { objectCard } from "./supervision/object.card";
import { applyCard } from "./volunteering/apply.card";
import { tipDecidedCard } from "./tips/decided.card";
import { newestTipsCard } from "./tips/newest.card";
import { decidedCard } from "./volunteering/decided.card";
import { standingCard } from "./volunteering/standing.card";
import { volunteerCard } from "./volunteering/volunteer.card";
import { wishesChooseCard } from "./wishes/choose.card";
import { wishesHowCard } from "./wishes/how.card";
import { wishesInvitationCard } from "./wishes/invitation.card";
import { wishesSayCard } from "./wishes/say.card";
import type { Card } from "./define-card";

/** Every card of the bot; the tests of the catalogue hold each of them to the same rules. */
export const CATALOGUE: readonly Card[] = [
  complaintAnsweredCard,
  complaintToReadCard,
  concernBeforeCard,
  concernRaiseCard,
  concernReceivedCard,
  concernStrandedCard,
  concernToReadCard,
  concernWasReadCard,
  asBeforeCard,
  awayCard,
  awayNotedCard,
  backCard,
  cannotJustNowCard,
  capacityCard,
  choiceAskedCard,
  choiceRecordedCard,
  contactNotedCard,
  differentAskedCard,
  differentConfirmCard,
  doctorChoicesCard,
  introductionDueCard,
  requestClosedCard,
  stepDownConfirmCard,
  steppedDownCard,
  stopConfirmCard,
  stoppedCard,
  supporterAwayCard,
  supporterChoicesCard,
  agreementInvitationCard,
  agreementToSignCard,
  needsYouCard,
  feedbackInvitationCard,
  helpNowCard,
  homeCard,
  lateWordsCard,
  notUnderstoodCard,
  outOfDateCard,
  resourcesCard,
  wentWrongCard,
  worriedCard,
  supervisorNoticeCard,
  volunteerInvitationCard,
  notAllocatedCard,
  pairingEndedCard,
  optOutToldCard,
  optedOutCard,
  optedOutToldCard,
  rejoinToldCard,
  rejoinToldDoneCard,
  rejoinedCard,
  stopWhichCard,
  copyMadeCard,
  removedCard,
  myDataWhereCard,
  recognitionWhereCard,
  statementIssuedCard,
  linkDeclinedCard,
  linkOfferCard,
  notLinkedCard,
  tipDecidedCard,
  newestTipsCard,
  pulseInvitationCard,
  reminderCard,
  remindersOnCard,
  remindersSilencedCard,
  doctorIntroducedCard,
  introductionCard,
  noSupporterCard,
  yourDoctorCard,
  yourSupporterCard,
  welcomeDirectorCard,
  welcomeInvitedCard,
  welcomePairedCard,
  welcomeSupporterCard,
  welcomeWaitingCard,
  wishesChooseCard,
  wishesHowCard,
  wishesInvitationCard,
  wishesSayCard,
  applicantCard,
  objectCard,
  applyCard,
  decidedCard,
  standingCard,
  volunteerCard,
];
