import { actorFor, actorsOf, actorsOfUser } from "./application/access/actor";
import type { Action } from "./application/access/permissions";
import { makeCheckTrail } from "./application/audit/check-trail";
import { makeExportAudit } from "./application/audit/export-audit";
import { makeProveTrail } from "./application/audit/prove-trail";
import { makeReadAudit } from "./application/audit/read-audit";
import { makeCardForReader } from "./application/cards/card-for-reader";
import { makeKeepCard } from "./application/cards/keep-card";
import { makeNotePosted } from "./application/cards/note-posted";
import { makeOnce } from "./application/cards/once";
import { makeAnswerComplaint } from "./application/complaint/answer-complaint";
import { makeComplaintOptions } from "./application/complaint/complaint-options";
import { makeComplaintsToRead } from "./application/complaint/complaints-to-read";
import { makeMakeComplaint } from "./application/complaint/make-complaint";
import { makeMyComplaints, makeMyComplaintText } from "./application/complaint/my-complaints";
import { makeReadComplaint } from "./application/complaint/read-complaint";
import { makeConfirmDeletion } from "./application/retention/confirm-deletion";
import { makeRetentionOverview } from "./application/retention/retention-overview";
import { makeCloseConcern } from "./application/concern/close-concern";
import { makeConcernOptions } from "./application/concern/concern-options";
import { makeConcernsToRead } from "./application/concern/concerns-to-read";
import { makeMyConcerns, makeMyConcernText } from "./application/concern/my-concerns";
import { makeRaiseConcern } from "./application/concern/raise-concern";
import { makeReadConcern } from "./application/concern/read-concern";
import { makeClaimWelcome } from "./application/conversation/claim-welcome";
import { makeForgetConversation } from "./application/conversation/forget-conversation";
import { makeRememberConversation } from "./application/conversation/remember-conversation";
import { makeMyOptions } from "./application/choices/my-options";
import { makeSayAway } from "./application/absence/say-away";
import { makeSayBack } from "./application/absence/say-back";
import { makeCannotJustNow } from "./application/introduction/cannot-just-now";
import { makeAskForAnother } from "./application/requests/ask-for-another";
import { makeAskForDifferent } from "./application/requests/ask-for-different";
import { makeChooseContact } from "./application/requests/choose-contact";
import { makeStopPairing } from "./application/requests/stop-pairing";
import { makeTakeRequestBack } from "./application/requests/take-request-back";
import { makeChangeCapacity } from "./application/supporter-word/change-capacity";
import { makeStepDown } from "./application/supporter-word/step-down";
import { makeNoteChoice } from "./application/participation/note-choice";
import { makeRecordChoice } from "./application/participation/record-choice";
import { makeSaidHello } from "./application/introduction/said-hello";
import { makeSendIntroduction } from "./application/introduction/send-introduction";
import { makeConfirmLink } from "./application/linking/confirm-link";
import { makeNoteTold } from "./application/launch/note-told";
import { makePlanLaunchStep } from "./application/launch/plan-launch-step";
import { makeShowLaunchMessage } from "./application/launch/show-launch-message";
import { makeFindLink } from "./application/linking/find-link";
import { makeInviteToTeams } from "./application/linking/invite-to-teams";
import { makeLinkByHand } from "./application/linking/link-by-hand";
import { makeSearchDirectory } from "./application/linking/search-directory";
import { makeUndoLink } from "./application/linking/undo-link";
import { makeHoldMessages } from "./application/watching/hold-messages";
import { makeMessageEmail } from "./application/watching/message-email";
import { makePreviewMessage } from "./application/watching/preview-message";
import { makeSkipMessage } from "./application/watching/skip-message";
import { makeWatched } from "./application/watching/watched";
import { makeRememberedState } from "./application/schemes/remembered-state";
import { makeRelay } from "./application/messages/relay";
import { makeSendDue } from "./application/delivery/send-due";
import { makeChooseReminders } from "./application/participation/choose-reminders";
import { makeOptOut } from "./application/participation/opt-out";
import { makeRejoin } from "./application/participation/rejoin";
import { makeTellOfRejoin } from "./application/participation/tell-of-rejoin";
import { makeTellSupporter } from "./application/participation/tell-supporter";
import { makeConfirmImport } from "./application/people/confirm-import";
import { makeDiscardImport } from "./application/people/discard-import";
import { makeLetBorrow } from "./application/people/let-borrow";
import { makeStateVolunteers } from "./application/people/state-volunteers";
import { makeTryImport } from "./application/people/try-import";
import { myDataUseCases } from "./compose-my-data";
import type { Ports } from "./application/ports/ports";
import type { TeamsUser } from "./application/ports/users";
import { makeEndRole } from "./application/roles/end-role";
import { makeGiveRole } from "./application/roles/give-role";
import { makeHandOverScheme } from "./application/roles/hand-over-scheme";
import { makeChangeCharacteristics } from "./application/settings/change-characteristics";
import { makeChangeSettings } from "./application/settings/change-settings";
import type { SchemeId, UserId } from "./scheme/shared/ids";
import { makeCreateScheme } from "./application/schemes/create-scheme";
import { makeDestroyKey } from "./application/schemes/destroy-key";
import { makeRewrapKeys } from "./application/schemes/rewrap-keys";
import { makeNameFirstDirector } from "./application/schemes/name-first-director";
import { makeToday } from "./application/today/today";
import { makeSweepScheme } from "./application/sweep/sweep-scheme";
import { makeMyStanding, makeMySupport } from "./application/support/my-support";
import { makeFindOwnPairing } from "./application/support/own-pairing";
import { makeCountWishes } from "./application/wishes/count-wishes";
import { makeLetDirectorLook } from "./application/wishes/let-director-look";
import { makeLookAtWishes } from "./application/wishes/look-at-wishes";
import { makeMyWishes } from "./application/wishes/my-wishes";
import { makeStateWishes } from "./application/wishes/state-wishes";
import { makeWithdrawWishes } from "./application/wishes/withdraw-wishes";
import { agreementUseCases } from "./compose-agreements";
import { allocationUseCases } from "./compose-allocation";
import { feedbackUseCases } from "./compose-feedback";
import { supporterUseCases } from "./compose-supporters";
import { pulseUseCases } from "./compose-pulse";
import { qualityUseCases } from "./compose-quality";
import { recognitionUseCases } from "./compose-recognition";
import { tipUseCases } from "./compose-tips";
import { wordsUseCases } from "./compose-words";

/** Who is in a scheme, who runs it, and whose Teams account is whose. */
function peopleUseCases(ports: Ports) {
  return {
    createScheme: makeCreateScheme(ports),
    destroyKey: makeDestroyKey(ports),
    rewrapKeys: makeRewrapKeys(ports),
    nameFirstDirector: makeNameFirstDirector(ports),
    tryImport: makeTryImport(ports),
    confirmImport: makeConfirmImport(ports),
    discardImport: makeDiscardImport(ports),
    stateVolunteers: makeStateVolunteers(ports),
    letBorrow: makeLetBorrow(ports),
    changeSettings: makeChangeSettings(ports),
    changeCharacteristics: makeChangeCharacteristics(ports),
    giveRole: makeGiveRole(ports),
    handOverScheme: makeHandOverScheme(ports),
    endRole: makeEndRole(ports),
    findLink: makeFindLink(ports),
    confirmLink: makeConfirmLink(ports),
    searchDirectory: makeSearchDirectory(ports),
    linkByHand: makeLinkByHand(ports),
    undoLink: makeUndoLink(ports),
    inviteToTeams: makeInviteToTeams(ports),
    rememberConversation: makeRememberConversation(ports),
    forgetConversation: makeForgetConversation(ports),
    claimWelcome: makeClaimWelcome(ports),
  };
}

/** A pair, and what each of them may choose. */
function supportUseCases(ports: Ports) {
  return {
    mySupport: makeMySupport(ports),
    myStanding: makeMyStanding(ports),
    findOwnPairing: makeFindOwnPairing(ports),
    sendIntroduction: makeSendIntroduction(ports),
    saidHello: makeSaidHello(ports),
    cannotJustNow: makeCannotJustNow(ports),
    myOptions: makeMyOptions(ports),
    askForDifferent: makeAskForDifferent(ports),
    takeRequestBack: makeTakeRequestBack(ports),
    stopPairing: makeStopPairing(ports),
    askForAnother: makeAskForAnother(ports),
    chooseContact: makeChooseContact(ports),
    sayAway: makeSayAway(ports),
    sayBack: makeSayBack(ports),
    changeCapacity: makeChangeCapacity(ports),
    stepDown: makeStepDown(ports),
    optOut: makeOptOut(ports),
    tellSupporter: makeTellSupporter(ports),
    rejoin: makeRejoin(ports),
    tellOfRejoin: makeTellOfRejoin(ports),
    chooseReminders: makeChooseReminders(ports),
    noteChoice: makeNoteChoice(ports),
    recordChoice: makeRecordChoice(ports),
  };
}

/** What people state of themselves. */
function wishesUseCases(ports: Ports) {
  return {
    myWishes: makeMyWishes(ports),
    stateWishes: makeStateWishes(ports),
    withdrawWishes: makeWithdrawWishes(ports),
    letDirectorLook: makeLetDirectorLook(ports),
    lookAtWishes: makeLookAtWishes(ports),
    countWishes: makeCountWishes(ports),
  };
}

/** Something that worries somebody. */
function concernUseCases(ports: Ports) {
  return {
    concernOptions: makeConcernOptions(ports),
    raiseConcern: makeRaiseConcern(ports),
    readConcern: makeReadConcern(ports),
    closeConcern: makeCloseConcern(ports),
    concernsToRead: makeConcernsToRead(ports),
    myConcerns: makeMyConcerns(ports),
    myConcernText: makeMyConcernText(ports),
  };
}

/** What is kept for how long, and complaints about it. */
function rightsUseCases(ports: Ports) {
  return {
    complaintOptions: makeComplaintOptions(ports),
    makeComplaint: makeMakeComplaint(ports),
    myComplaints: makeMyComplaints(ports),
    myComplaintText: makeMyComplaintText(ports),
    complaintsToRead: makeComplaintsToRead(ports),
    readComplaint: makeReadComplaint(ports),
    answerComplaint: makeAnswerComplaint(ports),
    retentionOverview: makeRetentionOverview(ports),
    confirmDeletion: makeConfirmDeletion(ports),
  };
}

/** What needs a person today, the launch, and messages on their way. */
function runningUseCases(ports: Ports) {
  const watched = makeWatched(ports);
  return {
    today: makeToday(ports, watched.of),
    planLaunchStep: makePlanLaunchStep(ports),
    noteTold: makeNoteTold(ports),
    showLaunchMessage: makeShowLaunchMessage(ports),
    watched,
    rememberedState: makeRememberedState(ports),
    holdMessages: makeHoldMessages(ports),
    skipMessage: makeSkipMessage(ports),
    previewMessage: makePreviewMessage(ports),
    messageEmail: makeMessageEmail(ports),
    relay: makeRelay(ports),
    sweep: makeSweepScheme(ports),
    sendDue: makeSendDue(ports),
  };
}

/** The audit trail: read, checked, taken along, proved. */
function auditUseCases(ports: Ports) {
  return {
    readAudit: makeReadAudit(ports),
    checkTrail: makeCheckTrail(ports),
    exportAudit: makeExportAudit(ports),
    proveTrail: makeProveTrail(ports),
  };
}

/** Every use case over one set of ports. */
export function makeUseCases(ports: Ports) {
  return {
    actorsOf: (userId: UserId) => actorsOf(ports, userId),
    actorsOfUser: (user: TeamsUser) => actorsOfUser(ports, user),
    actorFor: (userId: UserId, schemeId: SchemeId, action: Action) =>
      actorFor(ports, userId, schemeId, action),
    newToken: () => ports.ids.next(),
    machineNow: () => ports.clock.machineNow(),
    digest: ports.digest,
    teamsAppId: ports.teamsApp.id,
    keepCard: makeKeepCard(ports),
    cardForReader: makeCardForReader(ports),
    notePosted: makeNotePosted(ports),
    once: makeOnce(ports),
    ...peopleUseCases(ports),
    ...allocationUseCases(ports),
    ...supporterUseCases(ports),
    ...supportUseCases(ports),
    ...agreementUseCases(ports),
    ...myDataUseCases(ports),
    ...wishesUseCases(ports),
    ...concernUseCases(ports),
    ...rightsUseCases(ports),
    ...feedbackUseCases(ports),
    ...tipUseCases(ports),
    ...wordsUseCases(ports),
    ...pulseUseCases(ports),
    ...qualityUseCases(ports),
    ...recognitionUseCases(ports),
    ...runningUseCases(ports),
    ...auditUseCases(ports),
  };
}

/** Every use case. */
export type UseCases = ReturnType<typeof makeUseCases>;
