/** What is in each field that somebody writes in freely, and in nothing else. */
export const CANARIES = {
  concern: "A worry at kestrelby",
  complaint: "My data at kestrelby",
  answer: "canary-of-an-answer",
  tip: "What helped at kestrelby",
  /** Why a tip is not shown, for its author. */
  verdict: "canary-of-a-verdict",
  objection: "canary-of-an-objection",
  introduction: "canary-of-an-introduction",
  wish: "canary-of-a-wish",
  offer: "canary-of-an-offer",
  agreement: "canary-of-an-agreement",
  /** On the scheme. */
  feedback: "canary-of-feedback",
  /** To a supporter, with the doctor's name. */
  praise: "canary-of-praise",
  /** Stated when it was asked about; it is no longer, so that the settings do not hold it either. */
  former: "canary-of-a-former-wish",
  /** What a supporter tells their doctors of themselves. */
  profile: "canary-of-a-profile",
  /** What a course was called. */
  course: "canary-of-a-course",
  /** Whom an applicant turns to. */
  supervisor: "canary-of-a-supervisor",
  /** What somebody looked for. */
  search: "canary-of-a-search",
  /** How a file is called that somebody read in. */
  file: "canary-of-a-file",
  /** What a scheme says of itself in its settings. */
  setting: "canary-of-a-setting",
  /** A line of a card in a scheme's own words. */
  line: "canary-of-own-words",
  /** What a scheme asks about of its own. */
  asked: "canary-of-a-question",
} as const;

/** A field that somebody writes in freely. */
export type Canary = keyof typeof CANARIES;

/** What a scheme says to everybody in it: nobody's secret there, and still nobody's to read outside of it. */
export const OF_THE_SCHEME: readonly Canary[] = ["setting", "line", "asked"];

/** Where what is nobody's secret by law stands legibly, by the type of its documents; everything else is sealed or not kept. */
export const KEPT_LEGIBLY: Readonly<Partial<Record<Canary, readonly string[]>>> = {
  // What may be answered to a question stands beside the question; whose answer it is stands nowhere.
  wish: ["scheme"],
  offer: ["scheme"],
  asked: ["scheme"],
  setting: ["scheme"],
  line: ["scheme"],
  profile: ["person"],
  course: ["person"],
  supervisor: ["person"],
  file: ["import"],
};

/** Types of the data map of which there is no document beside the canaries, and why nothing is lost by that. */
export const ABSENT: Readonly<Record<string, string>> = {
  account: "which row an account is tied to: ids",
  clock: "of a local machine",
  erasure: "that somebody was erased: nobody is here",
  erasures: "the same, as hashes",
  "feedback-release":
    "the sealed words of three, sealed again together: its own test looks for them",
  launch: "the steps of a launch, with days",
  "message-hold": "who holds the messages, and since when",
  "pulse-marks": "who answered, as hashes",
  "pulse-tally": "a sum of numbers, sealed",
  "retention-run": "how many documents went",
  "sending-rate": "the machine's own",
  "sweep-look": "the machine's own",
  "trail-proof": "a hash of the trail",
  "year-figures": "counts of a year",
};

/** The canaries in anything that is shown, sent or kept. */
export function canariesIn(anything: unknown): readonly Canary[] {
  const text = typeof anything === "string" ? anything : JSON.stringify(anything);
  return (Object.keys(CANARIES) as Canary[]).filter((name) => text.includes(CANARIES[name]));
}
