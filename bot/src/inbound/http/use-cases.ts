import type { actorFor, actorsOf } from "../../application/access/actor";
import type { makeMyAgreement } from "../../application/agreement/agreement-at-hand";
import type { makeAgreementPdf } from "../../application/agreement/agreement-pdf";
import type { makeMeetingFile } from "../../application/agreement/meeting-file";
import type {
  makeSaveAgreement,
  makeSignAgreement,
} from "../../application/agreement/write-agreement";
import type { makeChangeover } from "../../application/allocation/changeover";
import type { makeApplyRemedy } from "../../application/allocation/apply-remedy";
import type { makeShortage } from "../../application/allocation/shortage";
import type { makeChoices } from "../../application/allocation/choices";
import type { makeDiscardProposal } from "../../application/allocation/discard-proposal";
import type { makeLockPairs } from "../../application/allocation/lock-pairs";
import type { makeMoveDoctor } from "../../application/allocation/move-doctor";
import type { ProgressBoard } from "../../application/allocation/progress";
import type { makeSolveAgain } from "../../application/allocation/solve-again";
import type { makePropose } from "../../application/allocation/propose";
import type { makePreviewPublication } from "../../application/allocation/preview-publication";
import type { makePublish } from "../../application/allocation/publish";
import type { makeAcceptSuggestion, makeSuggestions } from "../../application/allocation/suggest";
import type { makeUndoPublication } from "../../application/allocation/undo-publication";
import type { makeInviteToTeams } from "../../application/linking/invite-to-teams";
import type { makeLinkByHand } from "../../application/linking/link-by-hand";
import type { makeSearchDirectory } from "../../application/linking/search-directory";
import type { makeUndoLink } from "../../application/linking/undo-link";
import type { makeAnswerComplaint } from "../../application/complaint/answer-complaint";
import type { makeComplaintOptions } from "../../application/complaint/complaint-options";
import type { makeComplaintsToRead } from "../../application/complaint/complaints-to-read";
import type { makeMakeComplaint } from "../../application/complaint/make-complaint";
import type {
  makeMyComplaints,
  makeMyComplaintText,
} from "../../application/complaint/my-complaints";
import type { makeReadComplaint } from "../../application/complaint/read-complaint";
import type { makeCloseConcern } from "../../application/concern/close-concern";
import type { makeConcernOptions } from "../../application/concern/concern-options";
import type { makeConcernsToRead } from "../../application/concern/concerns-to-read";
import type { makeMyConcerns, makeMyConcernText } from "../../application/concern/my-concerns";
import type { makeRaiseConcern } from "../../application/concern/raise-concern";
import type { makeReadConcern } from "../../application/concern/read-concern";
import type { makeFeedbackCollection } from "../../application/feedback/collection";
import type {
  makeExportFeedbackOnScheme,
  makeFeedbackOnScheme,
} from "../../application/feedback/feedback-on-scheme";
import type {
  makeGiveFeedback,
  makeTakeFeedbackBack,
} from "../../application/feedback/give-feedback";
import type { makeMyFeedback } from "../../application/feedback/my-feedback";
import type { makeReceivedFeedback } from "../../application/feedback/received-feedback";
import type {
  makeGiveSchemeFeedback,
  makeTakeSchemeFeedbackBack,
} from "../../application/feedback/scheme-feedback";
import type { makeAnswerPulse } from "../../application/pulse/answer-pulse";
import type { makeMyPulse } from "../../application/pulse/my-pulse";
import type { makeExportQuality, makeQuality } from "../../application/quality/quality";
import type { makeNoteTold } from "../../application/launch/note-told";
import type { makePlanLaunchStep } from "../../application/launch/plan-launch-step";
import type { makeShowLaunchMessage } from "../../application/launch/show-launch-message";
import type { makeDecideTip } from "../../application/tip/decide-tip";
import type { makeChangeTip, makeTakeTipBack } from "../../application/tip/own-tip";
import type { makeIssueStatement } from "../../application/recognition/issue-statement";
import type {
  makeIssueToAll,
  makeStatementsPlan,
} from "../../application/recognition/issue-to-all";
import type {
  makeNoteSession,
  makeRemoveSession,
} from "../../application/recognition/note-session";
import type {
  makeRecordSupervision,
  makeTakeSupervisionBack,
} from "../../application/recognition/record-supervision";
import type {
  makeLookUpStatement,
  makeMyRecognition,
  makeStatementFile,
  makeStatementsIssued,
} from "../../application/recognition/read-statements";
import type { makeExportTips, makeMyTips, makeTipsOfScheme } from "../../application/tip/read-tips";
import type { makeWriteTip } from "../../application/tip/write-tip";
import type { makeToday } from "../../application/today/today";
import type { makeEndPairing } from "../../application/pairing/end-pairing";
import type { makePairByHand } from "../../application/pairing/pair-by-hand";
import type { makeChooseReminders } from "../../application/participation/choose-reminders";
import type { makeOptOut } from "../../application/participation/opt-out";
import type { makeRejoin } from "../../application/participation/rejoin";
import type { makeTellOfRejoin } from "../../application/participation/tell-of-rejoin";
import type { makeTellSupporter } from "../../application/participation/tell-supporter";
import type { makeConfirmImport } from "../../application/people/confirm-import";
import type { makeDiscardImport } from "../../application/people/discard-import";
import type { makeLetBorrow } from "../../application/people/let-borrow";
import type { makeStateVolunteers } from "../../application/people/state-volunteers";
import type { makeTryImport } from "../../application/people/try-import";
import type { makeEndRole } from "../../application/roles/end-role";
import type { makeGiveRole } from "../../application/roles/give-role";
import type { makeHandOverScheme } from "../../application/roles/hand-over-scheme";
import type { makeConfirmDeletion } from "../../application/retention/confirm-deletion";
import type { makeRetentionOverview } from "../../application/retention/retention-overview";
import type { makeChangeCharacteristics } from "../../application/settings/change-characteristics";
import type { makeChangeSettings } from "../../application/settings/change-settings";
import type { makeChangeWords, makeSchemeWords } from "../../application/settings/change-words";
import type { DataUseCases } from "./use-cases-of-data";
import type { Ports } from "../../application/ports/ports";
import type { makeMyOptions } from "../../application/choices/my-options";
import type { makeSayAway } from "../../application/absence/say-away";
import type { makeSayBack } from "../../application/absence/say-back";
import type { makeCannotJustNow } from "../../application/introduction/cannot-just-now";
import type { makeAskForAnother } from "../../application/requests/ask-for-another";
import type { makeAskForDifferent } from "../../application/requests/ask-for-different";
import type { makeChooseContact } from "../../application/requests/choose-contact";
import type { makeStopPairing } from "../../application/requests/stop-pairing";
import type { makeTakeRequestBack } from "../../application/requests/take-request-back";
import type { makeChangeCapacity } from "../../application/supporter-word/change-capacity";
import type { makeStepDown } from "../../application/supporter-word/step-down";
import type { makeNoteChoice } from "../../application/participation/note-choice";
import type { makeRecordChoice } from "../../application/participation/record-choice";
import type { makeCloseRequest } from "../../application/requests/close-request";
import type { makeReallocate } from "../../application/requests/reallocate";
import type { makeRequestQueue } from "../../application/requests/request-queue";
import type {
  makeAddSupervisors,
  makeImportSupervisors,
} from "../../application/supporter/add-supervisors";
import type { makeApply } from "../../application/supporter/apply";
import type { makeChangeProfile } from "../../application/supporter/change-profile";
import type { makeCheckEligibility } from "../../application/supporter/check-eligibility";
import type { makeConfirmSupervisor } from "../../application/supporter/confirm-supervisor";
import type { makeDecideApplication } from "../../application/supporter/decide-application";
import type { makeDeclareTraining } from "../../application/supporter/declare-training";
import type { makeMyApplication } from "../../application/supporter/my-application";
import type { makeMySupervision } from "../../application/supporter/my-supervision";
import type { makeNoticeEmail } from "../../application/supporter/notice-email";
import type { makeObject, makeRecordObjection } from "../../application/supporter/object";
import type { makeReadObjection } from "../../application/supporter/read-objection";
import type { makeReadReviewSheet } from "../../application/supporter/read-review-sheet";
import type { makeTellSupervisor } from "../../application/supporter/tell-supervisor";
import type { makeMySupport } from "../../application/support/my-support";
import type { makeHoldMessages } from "../../application/watching/hold-messages";
import type { makeMessageEmail } from "../../application/watching/message-email";
import type { makePreviewMessage } from "../../application/watching/preview-message";
import type { makeSkipMessage } from "../../application/watching/skip-message";
import type { makeRememberedState } from "../../application/schemes/remembered-state";
import type { makeWatched } from "../../application/watching/watched";

/** What the handlers read with besides the use cases. */
export type ReadPorts = Pick<
  Ports,
  "store" | "users" | "outbox" | "clock" | "holidays" | "directory"
>;

/** What the tab's routes can do. */
export interface TabUseCases extends DataUseCases {
  readonly actorFor: OmitFirst<typeof actorFor>;
  readonly actorsOf: OmitFirst<typeof actorsOf>;
  readonly propose: ReturnType<typeof makePropose>;
  readonly allocationProgress: ProgressBoard["of"];
  readonly moveDoctor: ReturnType<typeof makeMoveDoctor>;
  readonly lockPairs: ReturnType<typeof makeLockPairs>;
  readonly solveAgain: ReturnType<typeof makeSolveAgain>;
  readonly discardProposal: ReturnType<typeof makeDiscardProposal>;
  readonly choices: ReturnType<typeof makeChoices>;
  readonly shortage: ReturnType<typeof makeShortage>;
  readonly applyRemedy: ReturnType<typeof makeApplyRemedy>;
  readonly previewPublication: ReturnType<typeof makePreviewPublication>;
  readonly publish: ReturnType<typeof makePublish>;
  readonly undoPublication: ReturnType<typeof makeUndoPublication>;
  readonly changeover: ReturnType<typeof makeChangeover>;
  readonly suggestions: ReturnType<typeof makeSuggestions>;
  readonly acceptSuggestion: ReturnType<typeof makeAcceptSuggestion>;
  readonly pairByHand: ReturnType<typeof makePairByHand>;
  readonly endPairing: ReturnType<typeof makeEndPairing>;
  readonly tryImport: ReturnType<typeof makeTryImport>;
  readonly confirmImport: ReturnType<typeof makeConfirmImport>;
  readonly discardImport: ReturnType<typeof makeDiscardImport>;
  readonly letBorrow: ReturnType<typeof makeLetBorrow>;
  readonly stateVolunteers: ReturnType<typeof makeStateVolunteers>;
  readonly searchDirectory: ReturnType<typeof makeSearchDirectory>;
  readonly linkByHand: ReturnType<typeof makeLinkByHand>;
  readonly undoLink: ReturnType<typeof makeUndoLink>;
  readonly inviteToTeams: ReturnType<typeof makeInviteToTeams>;
  readonly concernOptions: ReturnType<typeof makeConcernOptions>;
  readonly raiseConcern: ReturnType<typeof makeRaiseConcern>;
  readonly readConcern: ReturnType<typeof makeReadConcern>;
  readonly closeConcern: ReturnType<typeof makeCloseConcern>;
  readonly concernsToRead: ReturnType<typeof makeConcernsToRead>;
  readonly myConcerns: ReturnType<typeof makeMyConcerns>;
  readonly myConcernText: ReturnType<typeof makeMyConcernText>;
  readonly complaintOptions: ReturnType<typeof makeComplaintOptions>;
  readonly makeComplaint: ReturnType<typeof makeMakeComplaint>;
  readonly myComplaints: ReturnType<typeof makeMyComplaints>;
  readonly myComplaintText: ReturnType<typeof makeMyComplaintText>;
  readonly complaintsToRead: ReturnType<typeof makeComplaintsToRead>;
  readonly readComplaint: ReturnType<typeof makeReadComplaint>;
  readonly answerComplaint: ReturnType<typeof makeAnswerComplaint>;
  readonly myFeedback: ReturnType<typeof makeMyFeedback>;
  readonly giveFeedback: ReturnType<typeof makeGiveFeedback>;
  readonly takeFeedbackBack: ReturnType<typeof makeTakeFeedbackBack>;
  readonly giveSchemeFeedback: ReturnType<typeof makeGiveSchemeFeedback>;
  readonly takeSchemeFeedbackBack: ReturnType<typeof makeTakeSchemeFeedbackBack>;
  readonly receivedFeedback: ReturnType<typeof makeReceivedFeedback>;
  readonly feedbackCollection: ReturnType<typeof makeFeedbackCollection>;
  readonly feedbackOnScheme: ReturnType<typeof makeFeedbackOnScheme>;
  readonly exportFeedbackOnScheme: ReturnType<typeof makeExportFeedbackOnScheme>;
  readonly writeTip: ReturnType<typeof makeWriteTip>;
  readonly changeTip: ReturnType<typeof makeChangeTip>;
  readonly takeTipBack: ReturnType<typeof makeTakeTipBack>;
  readonly myTips: ReturnType<typeof makeMyTips>;
  readonly tipsOfScheme: ReturnType<typeof makeTipsOfScheme>;
  readonly decideTip: ReturnType<typeof makeDecideTip>;
  readonly exportTips: ReturnType<typeof makeExportTips>;
  readonly myPulse: ReturnType<typeof makeMyPulse>;
  readonly answerPulse: ReturnType<typeof makeAnswerPulse>;
  readonly quality: ReturnType<typeof makeQuality>;
  readonly exportQuality: ReturnType<typeof makeExportQuality>;
  readonly myRecognition: ReturnType<typeof makeMyRecognition>;
  readonly noteSession: ReturnType<typeof makeNoteSession>;
  readonly removeSession: ReturnType<typeof makeRemoveSession>;
  readonly issueStatement: ReturnType<typeof makeIssueStatement>;
  readonly statementsPlan: ReturnType<typeof makeStatementsPlan>;
  readonly issueToAll: ReturnType<typeof makeIssueToAll>;
  readonly recordSupervision: ReturnType<typeof makeRecordSupervision>;
  readonly takeSupervisionBack: ReturnType<typeof makeTakeSupervisionBack>;
  readonly statementFile: ReturnType<typeof makeStatementFile>;
  readonly statementsIssued: ReturnType<typeof makeStatementsIssued>;
  readonly lookUpStatement: ReturnType<typeof makeLookUpStatement>;
  readonly retentionOverview: ReturnType<typeof makeRetentionOverview>;
  readonly confirmDeletion: ReturnType<typeof makeConfirmDeletion>;
  readonly changeSettings: ReturnType<typeof makeChangeSettings>;
  readonly changeCharacteristics: ReturnType<typeof makeChangeCharacteristics>;
  readonly schemeWords: ReturnType<typeof makeSchemeWords>;
  readonly changeWords: ReturnType<typeof makeChangeWords>;
  readonly giveRole: ReturnType<typeof makeGiveRole>;
  readonly handOverScheme: ReturnType<typeof makeHandOverScheme>;
  readonly endRole: ReturnType<typeof makeEndRole>;
  readonly today: ReturnType<typeof makeToday>;
  readonly planLaunchStep: ReturnType<typeof makePlanLaunchStep>;
  readonly showLaunchMessage: ReturnType<typeof makeShowLaunchMessage>;
  readonly noteTold: ReturnType<typeof makeNoteTold>;
  readonly myOptions: ReturnType<typeof makeMyOptions>;
  readonly askForDifferent: ReturnType<typeof makeAskForDifferent>;
  readonly takeRequestBack: ReturnType<typeof makeTakeRequestBack>;
  readonly stopPairing: ReturnType<typeof makeStopPairing>;
  readonly askForAnother: ReturnType<typeof makeAskForAnother>;
  readonly chooseContact: ReturnType<typeof makeChooseContact>;
  readonly sayAway: ReturnType<typeof makeSayAway>;
  readonly sayBack: ReturnType<typeof makeSayBack>;
  readonly changeCapacity: ReturnType<typeof makeChangeCapacity>;
  readonly stepDown: ReturnType<typeof makeStepDown>;
  readonly cannotJustNow: ReturnType<typeof makeCannotJustNow>;
  readonly noteChoice: ReturnType<typeof makeNoteChoice>;
  readonly recordChoice: ReturnType<typeof makeRecordChoice>;
  readonly requestQueue: ReturnType<typeof makeRequestQueue>;
  readonly reallocate: ReturnType<typeof makeReallocate>;
  readonly closeRequest: ReturnType<typeof makeCloseRequest>;
  readonly apply: ReturnType<typeof makeApply>;
  readonly myApplication: ReturnType<typeof makeMyApplication>;
  readonly mySupervision: ReturnType<typeof makeMySupervision>;
  readonly object: ReturnType<typeof makeObject>;
  readonly recordObjection: ReturnType<typeof makeRecordObjection>;
  readonly readObjection: ReturnType<typeof makeReadObjection>;
  readonly confirmSupervisor: ReturnType<typeof makeConfirmSupervisor>;
  readonly tellSupervisor: ReturnType<typeof makeTellSupervisor>;
  readonly noticeEmail: ReturnType<typeof makeNoticeEmail>;
  readonly decideApplication: ReturnType<typeof makeDecideApplication>;
  readonly checkEligibility: ReturnType<typeof makeCheckEligibility>;
  readonly readReviewSheet: ReturnType<typeof makeReadReviewSheet>;
  readonly addSupervisors: ReturnType<typeof makeAddSupervisors>;
  readonly importSupervisors: ReturnType<typeof makeImportSupervisors>;
  readonly declareTraining: ReturnType<typeof makeDeclareTraining>;
  readonly changeProfile: ReturnType<typeof makeChangeProfile>;
  readonly watched: ReturnType<typeof makeWatched>;
  readonly rememberedState: ReturnType<typeof makeRememberedState>;
  readonly holdMessages: ReturnType<typeof makeHoldMessages>;
  readonly skipMessage: ReturnType<typeof makeSkipMessage>;
  readonly previewMessage: ReturnType<typeof makePreviewMessage>;
  readonly messageEmail: ReturnType<typeof makeMessageEmail>;
  readonly newToken: () => string;
  readonly mySupport: ReturnType<typeof makeMySupport>;
  readonly myAgreement: ReturnType<typeof makeMyAgreement>;
  readonly saveAgreement: ReturnType<typeof makeSaveAgreement>;
  readonly signAgreement: ReturnType<typeof makeSignAgreement>;
  readonly agreementPdf: ReturnType<typeof makeAgreementPdf>;
  readonly meetingFile: ReturnType<typeof makeMeetingFile>;
  readonly optOut: ReturnType<typeof makeOptOut>;
  readonly tellSupporter: ReturnType<typeof makeTellSupporter>;
  readonly rejoin: ReturnType<typeof makeRejoin>;
  readonly tellOfRejoin: ReturnType<typeof makeTellOfRejoin>;
  readonly chooseReminders: ReturnType<typeof makeChooseReminders>;
}

type OmitFirst<F> = F extends (first: infer _First, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;
