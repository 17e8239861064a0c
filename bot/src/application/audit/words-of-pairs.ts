import { byLetter, counted, plainly, type SomeWords } from "./act-words";

const pairs = (count: number) => counted(count, "pair", "pairs");
const records = (count: number) => counted(count, "record", "records");
const SAID = { "opted-out": "opted out", rejoined: "rejoined" } as const;
const ASKED = {
  different: "Asked for a different supporter",
  stop: "Asked for an end of a pairing",
  "stepping-down": "Asked to stop supporting",
} as const;

const ALLOCATION = {
  AllocationProposed: {
    kind: "allocation",
    say: ({ pairs: count, unallocated }) =>
      `Proposed an allocation: ${pairs(count)}, ${unallocated} without`,
  },
  LotSeedFixed: {
    kind: "allocation",
    say: ({ seed }) => `Fixed the number that draws the lot: ${seed}`,
  },
  DoctorMovedByHand: { kind: "allocation", words: "Moved a doctor by hand" },
  PairsLocked: { kind: "allocation", say: (act) => `Settled ${pairs(act.pairs)}` },
  PairsUnlocked: { kind: "allocation", say: (act) => `Opened ${pairs(act.pairs)} again` },
  ProposalDiscarded: { kind: "allocation", words: "Discarded a proposal" },
  SnapshotsDestroyed: {
    kind: "allocation",
    words: "Destroyed what an allocation was worked out from",
  },
  PublicationStarted: { kind: "allocation", words: "Began to publish an allocation" },
  AllocationPublished: { kind: "allocation", say: (act) => `Published ${pairs(act.pairs)}` },
  AllocationSettled: { kind: "allocation", words: "Wrote down what a publication brought about" },
  PublicationUndone: {
    kind: "allocation",
    say: (act) => `Took a publication back: ${pairs(act.pairs)}`,
  },
  InterimContactNamed: { kind: "allocation", words: "Named a contact for a doctor without one" },
  AnswersWorkedOut: {
    kind: "allocation",
    telling: "nameless",
    words: "Worked out why wishes were not met",
  },
} as const satisfies SomeWords;

const PAIRS = {
  SupporterAllocated: { kind: "pairs", words: "Gave a doctor a supporter" },
  PairingEnded: { kind: "pairs", words: "Ended a pairing" },
  SupporterSentIntroduction: { kind: "pairs", words: "Sent an introduction" },
  SupporterSaidHello: { kind: "pairs", words: "Said that they have said hello" },
  SupporterCannotJustNow: { kind: "pairs", words: "Cannot say hello just now" },
  AgreementChanged: {
    kind: "pairs",
    say: ({ version }) => `Wrote the agreement of a pair, version ${version}`,
  },
  AgreementSigned: {
    kind: "pairs",
    say: ({ version }) => `Signed the agreement of a pair, version ${version}`,
  },
  RequestOpened: { kind: "pairs", say: ({ kind }) => ASKED[kind] },
  RequestWithdrawn: { kind: "pairs", words: "Took a request back" },
  RequestHandled: { kind: "pairs", words: "Dealt with a request" },
  RequestClosed: { kind: "pairs", words: "Closed a request without a change" },
} as const satisfies SomeWords;

const CHOICES = {
  FoundationDoctorOptedOut: { kind: "choices", words: "Opted out" },
  FoundationDoctorRejoined: { kind: "choices", words: "Rejoined" },
  SupporterToldOfOptOut: { kind: "choices", words: "Let the supporter know of an opt-out" },
  SupporterToldOfRejoin: { kind: "choices", words: "Let the supporter know of being back" },
  RemindersSilenced: { kind: "choices", words: "Stopped reminders" },
  RemindersResumed: { kind: "choices", words: "Wants reminders again" },
  ChoiceRecorded: {
    kind: "choices",
    say: ({ choice }) => `Recorded on a doctor's word: ${SAID[choice]}`,
  },
  ChoiceNoted: {
    kind: "choices",
    say: ({ choice }) => `Noted on a doctor's word, to be asked: ${SAID[choice]}`,
  },
  NoContactChosen: { kind: "choices", words: "Wants no named contact" },
  SupporterWanted: { kind: "choices", words: "Wants a named contact again" },
  WentAway: { kind: "choices", words: "Said that they are away" },
  CameBack: { kind: "choices", words: "Is back" },
} as const satisfies SomeWords;

const MESSAGES = {
  MessagesHeld: { kind: "messages", words: "Held all messages" },
  MessagesLetGo: { kind: "messages", words: "Let messages go again" },
  MessageSkipped: {
    kind: "messages",
    say: ({ kind }) => `Took a message out: ${plainly(kind)}`,
  },
  LaunchStepPlanned: {
    kind: "messages",
    say: ({ step, on }) => `Planned a step of the launch: ${plainly(step)}, on ${on}`,
  },
  LaunchStepCancelled: {
    kind: "messages",
    say: ({ step }) => `Cancelled a step of the launch: ${plainly(step)}`,
  },
} as const satisfies SomeWords;

const IN_CONFIDENCE = {
  WishesChanged: {
    kind: "in-confidence",
    telling: "nameless",
    words: "Somebody changed what they would like, or what they offer",
  },
  WishesWithdrawn: {
    kind: "in-confidence",
    telling: "nameless",
    words: "Somebody took back what they would like, or what they offer",
  },
  WishesDeleted: {
    kind: "in-confidence",
    telling: "nameless",
    words: "Deleted wishes that nobody needs any more",
  },
  FeedbackGiven: { kind: "in-confidence", telling: "confidential", words: "Gave feedback" },
  FeedbackTakenBack: {
    kind: "in-confidence",
    telling: "confidential",
    words: "Took feedback back",
  },
  FeedbackReleased: {
    kind: "in-confidence",
    telling: "confidential",
    words: "Released feedback",
  },
  PulseAnswered: { kind: "in-confidence", telling: "confidential", words: "Answered the pulse" },
  ConcernRaised: { kind: "in-confidence", telling: "confidential", words: "Wrote in confidence" },
  ConcernRead: { kind: "in-confidence", telling: "confidential", words: "Read a worry" },
  ConcernClosed: { kind: "in-confidence", telling: "confidential", words: "Closed a worry" },
  ComplaintMade: { kind: "in-confidence", telling: "confidential", words: "Made a complaint" },
  ComplaintRead: { kind: "in-confidence", telling: "confidential", words: "Read a complaint" },
  ComplaintAnswered: {
    kind: "in-confidence",
    telling: "confidential",
    words: "Answered a complaint",
  },
  TipWritten: {
    kind: "in-confidence",
    telling: "nameless",
    words: "A supporter wrote what helped others",
  },
  TipChanged: {
    kind: "in-confidence",
    telling: "nameless",
    words: "A supporter changed what helped others",
  },
  TipTakenBack: {
    kind: "in-confidence",
    telling: "nameless",
    words: "A supporter took back what helped others",
  },
} as const satisfies SomeWords;

const TIPS = {
  TipDecided: {
    kind: "choices",
    say: ({ shown }) =>
      shown ? "Let supporters read a tip" : "Decided that supporters do not read a tip",
  },
  TipsExported: { kind: "records", say: (act) => `Took ${counted(act.rows, "tip", "tips")} along` },
} as const satisfies SomeWords;

const RECORDS = {
  QualityExported: { kind: "records", words: "Took the numbers of the quality page along" },
  YearFiguresKept: {
    kind: "records",
    say: ({ begins }) => `Kept the figures of ${begins} to ${begins + 1}`,
  },
  TrailProved: {
    kind: "records",
    say: ({ events, missing }) =>
      missing === 0
        ? `Proved the audit trail: ${counted(events, "event", "events")}, none missing`
        : `Proved the audit trail: ${counted(missing, "event", "events")} missing`,
  },
  DeletionStopped: {
    kind: "records",
    say: (act) => `Stopped before deleting ${records(act.records)}: a director is asked`,
  },
  DeletionConfirmed: {
    kind: "records",
    say: (act) => `Agreed to the deletion of ${records(act.records)}`,
  },
  DeletionStarted: { kind: "records", say: (act) => `Began to delete ${records(act.records)}` },
  RecordsDeleted: { kind: "records", say: (act) => `Deleted ${records(act.records)}` },
  DeletionFinished: { kind: "records", say: (act) => `Deleted ${records(act.records)} in all` },
  SchemeKeyDestroyed: { kind: "records", words: "Destroyed the key of all sealed words" },
  SchemeKeyRewrapped: {
    kind: "records",
    words: "Put the key of sealed words under a new master key",
  },
  ErasureAskedInWriting: {
    kind: "records",
    say: (act) => `Recorded that somebody asked to be erased, ${byLetter(act)}`,
  },
  PersonErased: { kind: "records", words: "Erased somebody at their own wish" },
  ErasureWentOn: { kind: "records", say: ({ part }) => `An erasure went on: ${plainly(part)}` },
} as const satisfies SomeWords;

/** Words for acts on allocations, pairs, choices and messages, for what is in confidence, and for what is kept. */
export const WORDS_OF_PAIRS = {
  ...ALLOCATION,
  ...PAIRS,
  ...CHOICES,
  ...MESSAGES,
  ...IN_CONFIDENCE,
  ...TIPS,
  ...RECORDS,
} as const;
