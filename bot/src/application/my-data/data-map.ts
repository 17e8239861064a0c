import type { Person } from "../../scheme/people/person";
import type { SectionName } from "./sections";

/** Where a person finds it in their own copy, or why it is not there. */
export type InCopy = { readonly in: SectionName } | { readonly not: string };

const OTHERS = "Other people's words or acts; of them you have what concerns you.";
const OF_THE_SCHEME = "About the scheme, and about nobody.";
const MACHINERY = "The product's own bookkeeping: it is about no person.";
const SAME_AGAIN = "Says again what stands elsewhere in the copy.";
const HASHED = "A hash that cannot be read back; what it was made of stands in the copy.";

/**
 * Every type of document that is stored, by its `type`, and where whom it is about finds it in their own copy (PF-14). A test
 * compares it with the documents: what is missing here cannot be forgotten there.
 */
export const DATA_MAP = {
  user: { in: "account" },
  account: { in: "account" },
  mail: { not: HASHED },
  person: { in: "you" },
  statement: { in: "statements" },
  pairing: { in: "support" },
  agreement: { in: "support" },
  request: { in: "requests" },
  concern: { in: "concerns" },
  objection: { in: "requests" },
  message: { in: "messages" },
  event: { in: "acts" },
  entry: { in: "looks" },
  complaint: { in: "complaints" },
  feedback: { in: "feedback" },
  "scheme-feedback": { in: "feedback" },
  "feedback-release": { in: "feedback" },
  "pulse-tally": {
    not: "The answers of everybody together, as two numbers; nobody's can be found.",
  },
  "pulse-marks": { in: "feedback" },
  tip: { in: "tips" },
  recognition: { in: "recognition" },
  publication: { not: SAME_AGAIN },
  proposal: {
    not: "Ids of who might be paired with whom; of those that became real you have the pairing.",
  },
  snapshot: {
    not: "What a proposal was worked out from, sealed; it goes within a month, and says what stands in the copy.",
  },
  import: { not: "What a spreadsheet said; what was taken from it stands in the copy." },
  intent: { not: "Messages on their way to where they are listed, for seconds." },
  scheme: { not: OF_THE_SCHEME },
  register: { not: MACHINERY },
  launch: { not: OTHERS },
  "message-hold": { not: OTHERS },
  "scheme-key": { not: MACHINERY },
  erasure: { not: "That somebody was erased; nothing legible of whom." },
  erasures: { not: "That somebody was erased; nothing legible of whom." },
  card: {
    not: "What the buttons of a card stand for, under a hash of whose it is; what they led to stands in the copy.",
  },
  claim: { not: "That a press was answered, for two hours; what it did stands in the copy." },
  place: { not: SAME_AGAIN },
  "retention-run": { not: "How many documents went by age; nobody's." },
  "trail-proof": { not: OF_THE_SCHEME },
  "year-figures": { not: OF_THE_SCHEME },
  "sweep-look": { not: MACHINERY },
  lease: { not: MACHINERY },
  "sending-rate": { not: MACHINERY },
  schemes: { not: OF_THE_SCHEME },
  clock: { not: MACHINERY },
} as const satisfies Readonly<Record<string, InCopy>>;

/** Every field of a person's row, and where they find it. A field that is missing does not compile. */
export const PERSON_MAP: { readonly [Field in keyof Required<Person>]: InCopy } = {
  id: { in: "you" },
  schemeId: { in: "you" },
  name: { in: "you" },
  email: { in: "you" },
  gmcNumber: { in: "you" },
  memberships: { in: "you" },
  link: { in: "account" },
  volunteering: { in: "volunteering" },
  capacity: { in: "volunteering" },
  participation: { in: "choices" },
  reminders: { in: "choices" },
  away: { in: "choices" },
  contact: { in: "choices" },
  mayBorrow: { in: "choices" },
  interim: { in: "support" },
  notAgain: { in: "choices" },
  profile: { in: "volunteering" },
  arcp: { in: "volunteering" },
  training: { in: "volunteering" },
  sessions: { in: "recognition" },
  toldOn: { in: "volunteering" },
  erasedAt: { not: "Whoever was erased has no copy." },
};
