import {
  changeMine,
  closeRequest,
  getMyOptions,
  listRequests,
  reallocateRequest,
  recordChoice,
} from "./choices";
import {
  compareProposals,
  discardProposal,
  listChoices,
  lockPair,
  moveDoctor,
  solveAgain,
} from "./adjusting";
import {
  allocationProgress,
  getProposal,
  listProposals,
  listPublications,
  propose,
  publish,
  undoPublication,
} from "./allocation";
import { checkAudit, exportAudit, getAudit } from "./audit";
import { applyRemedy, getShortage } from "./shortage";
import { acceptSuggestion, getChangeover, listSuggestions } from "./changeover";
import { getMyHelp } from "./help";
import {
  answerComplaint,
  getMyComplaint,
  listComplaints,
  listMyComplaints,
  makeComplaint,
  readComplaint,
} from "./complaints";
import { confirmDeletion, getMyPrivacy, getRetention } from "./retention";
import {
  closeConcern,
  getMyConcern,
  listConcerns,
  listMyConcerns,
  raiseConcern,
  readConcern,
} from "./concerns";
import { confirmImport, discardImport, getImportTemplate, tryImport } from "./imports";
import { getInvitation, linkByHand, searchDirectory, undoLink } from "./linking";
import { getMe, getMySupport, makeMyChoice } from "./me";
import { eraseMe, getErasurePlan, getMyData } from "./my-data";
import { endPairing, listPairings, pairByHand } from "./pairings";
import { letBorrow, listCandidates, listPeople, stateVolunteers } from "./people";
import { previewPublication } from "./publishing";
import { endRole, giveRole, handOverScheme, listRoles } from "./roles";
import {
  getMessageEmail,
  getMessages,
  holdMessages,
  listMessages,
  previewMessage,
  skipMessage,
} from "./messages";
import { getLaunch, noteTold, planLaunchStep, previewLaunchStep } from "./launch";
import { getScheme } from "./scheme";
import {
  addSupervisor,
  checkEligibility,
  confirmSupervisor,
  decideApplication,
  getNotice,
  importSupervisors,
  listSupervisors,
  listSupporters,
  readObjection,
  readReviews,
  recordObjection,
  tellSupervisor,
} from "./supporters";
import {
  applyToSupport,
  declareTraining,
  getMySupervision,
  getMyVolunteering,
  objectToApplication,
} from "./volunteering";
import { getToday } from "./today";
import { changeSettings, getSettings } from "./settings";
import {
  getMyWishes,
  getWishCounts,
  letDirectorLook,
  lookAtWishes,
  stateMyWish,
  withdrawMyWishes,
} from "./wishes";

/** Every route behind the tab. */
export const api = {
  getMe,
  getMySupport,
  getMyData,
  getErasurePlan,
  eraseMe,
  getMyHelp,
  makeMyChoice,
  getMyOptions,
  changeMine,
  recordChoice,
  listRequests,
  reallocateRequest,
  closeRequest,
  getMyWishes,
  stateMyWish,
  withdrawMyWishes,
  letDirectorLook,
  lookAtWishes,
  getWishCounts,
  listMyConcerns,
  raiseConcern,
  getMyConcern,
  listConcerns,
  readConcern,
  closeConcern,
  listMyComplaints,
  makeComplaint,
  getMyComplaint,
  listComplaints,
  readComplaint,
  answerComplaint,
  getRetention,
  confirmDeletion,
  getMyPrivacy,
  getMyVolunteering,
  applyToSupport,
  declareTraining,
  getMySupervision,
  objectToApplication,
  listSupporters,
  confirmSupervisor,
  getNotice,
  tellSupervisor,
  recordObjection,
  readObjection,
  decideApplication,
  checkEligibility,
  readReviews,
  listSupervisors,
  addSupervisor,
  importSupervisors,
  getScheme,
  getSettings,
  changeSettings,
  listRoles,
  giveRole,
  handOverScheme,
  endRole,
  listPeople,
  stateVolunteers,
  listCandidates,
  letBorrow,
  searchDirectory,
  linkByHand,
  undoLink,
  getInvitation,
  getImportTemplate,
  tryImport,
  confirmImport,
  discardImport,
  propose,
  listProposals,
  getProposal,
  allocationProgress,
  moveDoctor,
  lockPair,
  solveAgain,
  discardProposal,
  compareProposals,
  listChoices,
  getShortage,
  applyRemedy,
  previewPublication,
  publish,
  listPublications,
  undoPublication,
  listPairings,
  pairByHand,
  endPairing,
  getChangeover,
  listSuggestions,
  acceptSuggestion,
  getToday,
  getLaunch,
  planLaunchStep,
  previewLaunchStep,
  noteTold,
  getMessages,
  listMessages,
  previewMessage,
  getMessageEmail,
  skipMessage,
  holdMessages,
  getAudit,
  checkAudit,
  exportAudit,
} as const;

/** The routes as a type. */
export type Api = typeof api;
/** The name of a route. */
export type RouteName = keyof Api;
