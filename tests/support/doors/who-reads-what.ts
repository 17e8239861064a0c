import type { RouteName } from "../../../bot/src/contract";
import type { Kind } from "./who-may-what";

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
  // Everybody's own copy of what they wrote themselves.
  "concern: getMyData": ["doctor"],
  "complaint: getMyData": ["doctor"],
  "answer: getMyData": ["doctor"],
  "former: getMyData": ["doctor"],
  "wish: getMyData": ["doctor"],
  "offer: getMyData": ["paired-supporter"],
  "objection: getMyData": ["administrator"],
};
