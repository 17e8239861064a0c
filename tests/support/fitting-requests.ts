import { EMPTY_AGREEMENT } from "../../bot/src/scheme/agreement/agreement-text";
import { settingsOf } from "../../bot/src/scheme/policy/settings";
import { aScheme } from "./builders";
import type { Asked } from "./director";

const A_FILE = { name: "a.csv", contentBase64: "YQ==" };
const SUPERVISOR = {
  as: "educational-supervisor",
  name: "Idris Vaughan",
  email: "idris@northgate.example",
};

/** An id for whatever a route is about; none of them is anybody's. */
export const SOME_IDS = {
  personId: "x",
  importId: "x",
  publicationId: "x",
  proposalId: "x",
  doctorId: "x",
  remedyId: "x",
  pairingId: "x",
  requestId: "x",
  concernId: "x",
  complaintId: "x",
  tipId: "x",
  sessionId: "x",
  day: "2026-08-12",
  suggestionId: "x",
  step: "invitation",
  messageId: "x",
} as const;

/** What each route of a scheme would take, beside ids and a version; by its name. */
export const FITTING: Readonly<Record<string, Pick<Asked, "body" | "query">>> = {
  listPeople: { query: { kind: "staff" } },
  searchDirectory: { query: { words: "sam" } },
  linkByHand: { body: { objectId: "00000000-0000-4000-8000-000000000012" } },
  stateVolunteers: { body: { personIds: ["x"], supervisorToldOn: "2026-08-03" } },
  tryImport: { body: { files: [A_FILE] } },
  changeSettings: { body: { ...settingsOf(aScheme()), resources: [] } },
  changeWords: {
    body: { card: "reminders/reminder", lines: { still: "{supporter} is still there." } },
  },
  giveRole: {
    body: {
      given: "Sam",
      family: "Okafor",
      email: "sam@northgate.example",
      role: "deputy",
      from: "2026-08-12",
    },
  },
  handOverScheme: {
    body: {
      given: "Sam",
      family: "Okafor",
      email: "sam@northgate.example",
      from: "2026-08-12",
      until: "2026-08-31",
    },
  },
  endRole: { body: { role: "deputy", from: "2026-08-12", until: "2026-08-12" } },
  publish: { body: { proposalId: "x" } },
  moveDoctor: { body: { doctorId: "x", supporterId: "y", solveAgain: false } },
  lockPair: { body: { doctorIds: ["x"], locked: true } },
  compareProposals: { query: { with: "x" } },
  changeCharacteristics: {
    body: {
      characteristics: [
        { label: "First language", about: "", options: ["Welsh", "Polish"], retired: false },
      ],
    },
  },
  makeCopyOnBehalf: { body: { askedOn: "2026-08-03", checked: "document" } },
  eraseOnBehalf: { body: { askedOn: "2026-08-03", checked: "document", understood: true } },
  letBorrow: { body: { may: true } },
  pairByHand: { body: { doctorId: "x", supporterId: "y" } },
  recordChoice: { body: { choice: "rejoined" } },
  reallocateRequest: { body: { supporterId: "x" } },
  raiseConcern: {
    body: {
      token: "x",
      to: "director",
      concerning: "something-else",
      text: "No names.",
      anyway: false,
    },
  },
  makeComplaint: {
    body: { token: "x", to: "director", about: "something-else", text: "No names." },
  },
  giveFeedback: {
    body: { way: "named", helped: "You listened.", better: "", more: "" },
  },
  giveSchemeFeedback: { body: { helped: "The launch.", better: "", more: "" } },
  answerPulse: { body: { side: "before", answers: [0, 1, 2, 3, 4, null, null] } },
  saveMyAgreement: { body: EMPTY_AGREEMENT },
  signMyAgreement: { body: { confidentiality: true } },
  getMyMeetingFile: { query: { on: "2026-08-17", at: "14:30" } },
  noteSession: {
    body: { token: "x", on: "2026-08-03", kind: "course", minutes: 60, title: "Listening" },
  },
  recordSupervision: {
    body: { token: "x", on: "2026-08-03", minutes: 60, personIds: ["x"] },
  },
  lookUpStatement: { body: { reference: "x" } },
  answerComplaint: { body: { text: "It is put right." } },
  writeTip: { body: { token: "x", text: "", signed: false } },
  changeTip: { body: { text: "Meet in the first week.", signed: true } },
  decideTip: { body: { show: true, reason: "" } },
  exportAudit: { body: {} },
  confirmSupervisor: { body: SUPERVISOR },
  tellSupervisor: { body: { channel: "email" } },
  recordObjection: { body: { text: "" } },
  decideApplication: { body: { verdict: "stands" } },
  checkEligibility: { body: { eligible: true } },
  readReviews: { body: A_FILE },
  addSupervisor: { body: { name: "Idris Vaughan", email: "idris@northgate.example" } },
  importSupervisors: { body: A_FILE },
  planLaunchStep: { body: { choice: "now" } },
  previewMessage: { query: { recipientId: "x" } },
  getMessageEmail: { query: { recipientId: "x" } },
  skipMessage: { body: { recipientId: "x" } },
  holdMessages: { body: { held: true } },
  noteTold: { body: { personIds: ["x"], on: "2026-08-03" } },
};
