import type { RouteName } from "../../../bot/src/contract";
import type { Kind } from "./who-may-what";

/** Those who run a scheme. */
const STAFF: readonly Kind[] = ["administrator", "director"];

const MAY_STATE: readonly Kind[] = [
  "doctor",
  "paired-supporter",
  "other-supporter",
  "doctor-who-directs-another-scheme",
];

/** Each of them writes down that it was read, whoever it was by. */
export const AUDITED: readonly RouteName[] = [
  "readConcern",
  "readObjection",
  "readComplaint",
  "lookAtWishes",
];

/**
 * Who reads what, by which route: all there is. What a scheme asks about stands in its settings and in the form of whoever may
 * answer (`wish`, `offer`); it is nobody's answer there.
 */
export const MAY_READ: Readonly<Record<string, readonly Kind[]>> = {
  "concern: getMyConcern": ["doctor"],
  "concern: readConcern": ["director", "dme"],
  "complaint: getMyComplaint": ["doctor"],
  "complaint: readComplaint": ["director", "dme"],
  "answer: getMyComplaint": ["doctor"],
  "answer: readComplaint": ["director"],
  "objection: readObjection": ["director"],
  // Nobody has decided about it: its author, and whoever is to.
  "tip: listMyTips": ["paired-supporter"],
  "tip: listTips": ["director"],
  "tip: getMyData": ["paired-supporter"],
  // Nobody else before there are three.
  "feedback: getMyData": ["doctor"],
  "former: getMyWishes": ["doctor"],
  "wish: getMyWishes": MAY_STATE,
  "offer: getMyWishes": MAY_STATE,
  // What the two of a pair wrote down together.
  "agreement: getMyAgreement": ["doctor", "paired-supporter"],
  "agreement: getMyData": ["doctor", "paired-supporter"],
  // What the scheme asks about of its own, as a list: nobody's answer.
  "wish: getCharacteristics": ["director"],
  "offer: getCharacteristics": ["director"],
  // The doctor let them look.
  "wish: lookAtWishes": ["director"],
  // Why it is not shown, for its author.
  "verdict: listMyTips": ["paired-supporter"],
  "verdict: listTips": ["director"],
  "verdict: getMyData": ["paired-supporter"],
  "tip: exportTips": ["director"],
  // What their doctors are to read of a supporter, and those who keep the register of supporters.
  "profile: getMySupport": ["doctor"],
  "profile: getMyVolunteering": ["paired-supporter", "other-supporter"],
  "profile: getMyData": ["paired-supporter", "other-supporter"],
  "profile: listSupporters": STAFF,
  "profile: previewMessage": STAFF,
  // A supporter's own word for what they took part in.
  "course: getMyRecognition": ["paired-supporter"],
  "course: getMyData": ["paired-supporter"],
  "course: listSupporters": STAFF,
  // Whom an applicant turns to: somebody to be told, by those who run the scheme.
  "supervisor: getToday": STAFF,
  "supervisor: getLaunch": STAFF,
  "supervisor: listSupervisors": STAFF,
  "supervisor: listSupporters": STAFF,
  // With the doctor's name, as the doctor chose.
  "praise: getReceivedFeedback": ["paired-supporter"],
  "praise: getFeedbackCollection": ["paired-supporter"],
  "praise: getMyData": ["doctor", "paired-supporter"],
  "agreement: getMyAgreementPdf": ["doctor", "paired-supporter"],
  // Everybody's own copy of what they wrote themselves.
  "concern: getMyData": ["doctor"],
  "complaint: getMyData": ["doctor"],
  "answer: getMyData": ["doctor"],
  "former: getMyData": ["doctor"],
  "wish: getMyData": ["doctor"],
  "offer: getMyData": ["paired-supporter"],
  "objection: getMyData": ["administrator", "educational-supervisor"],
};
