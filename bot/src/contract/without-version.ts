import type { RouteName } from "./api";

/** It adds something of its own and writes over nothing. */
const ADDS = "Adds a record of its own; nothing that somebody else saw is written over.";
/** It is the person's own, of which nobody else decides. */
const OWN = "The person's own word about themselves, which holds whatever was shown before.";
/** The rule reads what stands at the moment of the act, and says no where it does not fit any more. */
const DECIDED_NOW = "Decided on what stands when it is done; a second time changes nothing more.";
/** It changes nothing but the audit trail, which nobody decides on. */
const READS = "Reads, and writes down only that it was read.";

/**
 * Why a route that changes something asks for no version (`If-Match`). Every other one does; a route in
 * neither group is refused by a test (T-E3-6). It stands in the description of the API.
 */
export const WITHOUT_VERSION: Readonly<Partial<Record<RouteName, string>>> = {
  makeMyChoice: OWN,
  changeMine: OWN,
  stateMyWish: OWN,
  withdrawMyWishes: OWN,
  letDirectorLook: OWN,
  applyToSupport: OWN,
  declareTraining: OWN,
  changeMyProfile: OWN,
  objectToApplication: DECIDED_NOW,
  recordChoice: DECIDED_NOW,
  readConcern: DECIDED_NOW,
  closeConcern: DECIDED_NOW,
  raiseConcern: ADDS,
  eraseMe: "Their right, which no version of anything may hold up.",
  eraseOnBehalf: "Their right, asked for in a letter: no version of anything may hold it up.",
  makeCopyOnBehalf: READS,
  makeComplaint: ADDS,
  giveFeedback: DECIDED_NOW,
  giveSchemeFeedback: DECIDED_NOW,
  answerPulse: DECIDED_NOW,
  exportFeedbackOnScheme: READS,
  readComplaint: DECIDED_NOW,
  answerComplaint: DECIDED_NOW,
  confirmDeletion: DECIDED_NOW,
  handOverScheme: DECIDED_NOW,
  checkAudit: READS,
  exportAudit: READS,
  exportTips: READS,
  exportQuality: READS,
  writeTip: ADDS,
  noteSession: ADDS,
  removeSession: OWN,
  issueStatement: ADDS,
  issueToAll: DECIDED_NOW,
  recordSupervision: ADDS,
  takeSupervisionBack: DECIDED_NOW,
  lookUpStatement: READS,
  stateVolunteers:
    "A statement about many, each decided on what stands; those already stated are counted.",
  letBorrow: DECIDED_NOW,
  tryImport: ADDS,
  propose: ADDS,
  solveAgain: ADDS,
  discardProposal: DECIDED_NOW,
  applyRemedy: DECIDED_NOW,
  pairByHand: DECIDED_NOW,
  acceptSuggestion: DECIDED_NOW,
  giveRole: ADDS,
  endRole: DECIDED_NOW,
  noteTold: DECIDED_NOW,
  readReviews: "Reads a file, and changes only who is not decided yet.",
  addSupervisor: ADDS,
  importSupervisors: ADDS,
};
