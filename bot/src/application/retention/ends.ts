import type { RetentionKind } from "../../scheme/retention/retention-table";
import type { DATA_MAP } from "../my-data/data-map";

/**
 * How a stored document comes to its end (PF-16). `age`: a day's deletion takes it. `expiry`: the store forgets it by itself.
 * `act`: something that the product does ends it. `stays`: nothing does, with the reason; nobody's words, name or address is in it.
 */
type End =
  | { readonly by: "age"; readonly kind: RetentionKind }
  | { readonly by: "expiry" }
  | { readonly by: "act"; readonly when: string }
  | { readonly stays: string };

const WITH_ROW = "With the row of whoever it is about, and when they are erased.";
const ONE_OF_ITS_KIND = "One of its kind, written again in place; ids and numbers only.";
const TRAIL =
  "Who did what has to be answered for; ids and numbers only, which nothing leads back from.";

/** Every type of document that is stored, and what ends it. A test compares it with the documents: nothing is kept without a word of until when. */
export const ENDS = {
  person: { by: "age", kind: "people" },
  pairing: { by: "age", kind: "pairings" },
  agreement: { by: "age", kind: "agreements" },
  request: { by: "age", kind: "requests" },
  concern: { by: "age", kind: "concerns" },
  objection: { by: "age", kind: "objections" },
  complaint: { by: "age", kind: "complaints" },
  feedback: { by: "age", kind: "feedback" },
  "scheme-feedback": { by: "age", kind: "feedback" },
  "feedback-release": { by: "age", kind: "feedback" },
  tip: { by: "age", kind: "tips" },
  publication: { by: "age", kind: "publications" },
  launch: { by: "age", kind: "launches" },
  user: { by: "expiry" },
  recognition: { by: "expiry" },
  message: { by: "expiry" },
  proposal: { by: "expiry" },
  snapshot: { by: "expiry" },
  import: { by: "expiry" },
  "pulse-tally": { by: "expiry" },
  "year-figures": { by: "expiry" },
  card: { by: "expiry" },
  claim: { by: "expiry" },
  account: { by: "act", when: WITH_ROW },
  mail: { by: "act", when: WITH_ROW },
  statement: {
    by: "act",
    when: "Taken back, a year old, of no more use, or with the row: it is emptied, and forgotten within a day.",
  },
  "pulse-marks": { by: "act", when: "A sweep takes it once the programme year is over." },
  intent: { by: "act", when: "It is removed once it was passed on." },
  event: { stays: TRAIL },
  entry: { stays: TRAIL },
  place: { stays: TRAIL },
  scheme: {
    stays: "What the scheme decided; it is about no person but those whom it names itself.",
  },
  register: { stays: ONE_OF_ITS_KIND },
  "message-hold": { stays: ONE_OF_ITS_KIND },
  "trail-proof": { stays: ONE_OF_ITS_KIND },
  "scheme-key": { stays: "Without it nothing sealed can be read; a command destroys it." },
  erasure: {
    stays: "So that nobody is brought back; who it was, sealed in it, goes when it is done.",
  },
  erasures: { stays: "So that no list and no backup brings anybody back; ids and keyed hashes." },
  "retention-run": { stays: "The evidence of what was deleted: numbers of each kind." },
  "sweep-look": { stays: ONE_OF_ITS_KIND },
  lease: { stays: ONE_OF_ITS_KIND },
  "sending-rate": { stays: ONE_OF_ITS_KIND },
  schemes: { stays: ONE_OF_ITS_KIND },
  clock: { stays: ONE_OF_ITS_KIND },
} as const satisfies Readonly<Record<keyof typeof DATA_MAP, End>>;
