import type { PairingId, PersonId, SchemeId } from "../shared/ids";
import type { Instant } from "../shared/time";

/**
 * Every message that the scheme starts by itself. `must-arrive` is tried until it has arrived;
 * `at-most-once` is never sent a second time, not even when nobody knows whether the first arrived.
 * `column` is its kind in the table of principle 1, which decides who gets it when they opted out,
 * silenced reminders or are away.
 */
export const MESSAGE_KINDS = {
  /** To the doctor: who their supporter is (NP12). */
  "supporter-announced": { promise: "must-arrive", column: "about-the-pairing", of: "pairing" },
  /** To the supporter: who their doctor is, with an introduction to send (NP12). */
  "doctor-announced": { promise: "must-arrive", column: "about-the-pairing", of: "pairing" },
  /** To the doctor: the supporter's own words (NP12). */
  introduction: { promise: "must-arrive", column: "introduction", of: "pairing" },
  /** To the supporter: the doctor asked us to tell them that they opted out (NP13). */
  "opt-out-told": { promise: "must-arrive", column: "answer", of: "pairing" },
  /** To the supporter who had been told: the doctor is back, and asked us to say so (NP15). */
  "rejoin-told": { promise: "must-arrive", column: "answer", of: "pairing" },
  /** To the other half: the pairing has ended (NP19, NP21). */
  "pairing-ended": { promise: "must-arrive", column: "about-the-pairing", of: "pairing" },
  /** To a doctor whom an allocation left without: who is their contact for now (principle 12). */
  "not-allocated": { promise: "must-arrive", column: "about-the-pairing", of: "subject" },
  /** To the doctor: no reply needed (NP14). */
  reminder: { promise: "at-most-once", column: "reminder", of: "pairing" },
  /** To the doctor: their supporter noted that they would like to opt out; is that right? (NP15) */
  "opt-out-asked": { promise: "must-arrive", column: "answer", of: "pairing" },
  /** To the doctor: their supporter noted that they would like to be back; is that right? (NP15) */
  "rejoin-asked": { promise: "must-arrive", column: "answer", of: "pairing" },
  /** To the doctor: until when their supporter is away, and whom to ask meanwhile. */
  "supporter-away": { promise: "must-arrive", column: "about-the-pairing", of: "pairing" },
  /** To the supporter, once: their hello is still to come (NP12). */
  "introduction-due": { promise: "at-most-once", column: "prompt", of: "pairing" },
  /** To each half, once: there is an agreement to write, at their own pace (NP16, NP18). */
  "agreement-invitation": { promise: "at-most-once", column: "prompt", of: "pairing" },
  /** To one half: the other has signed a version of the agreement that they have not (NP17). */
  "agreement-to-sign": { promise: "must-arrive", column: "prompt", of: "pairing" },
  /** To the doctor, once: they may say something to their supporter, or about the scheme (NP24, NP25). */
  "feedback-invitation": { promise: "at-most-once", column: "prompt", of: "pairing" },
  /** To the doctor: what was recorded on their word, which one tap undoes (NP13, NP15). */
  "choice-recorded": { promise: "must-arrive", column: "answer", of: "subject" },
  /** To whoever asked: a director closed their request without a change (NP19). */
  "request-closed": { promise: "must-arrive", column: "answer", of: "subject" },
  /** To those who run the scheme, once a working morning: something waits for a person (NP13, NP19). */
  "needs-you": { promise: "must-arrive", column: "answer", of: "subject" },
  /** To those whom an author chose: there is something to read, and by when (NP22). */
  "concern-raised": { promise: "must-arrive", column: "answer", of: "subject" },
  /** To all who may read it by then, deputies too: its time is over and nobody has (NP22). */
  "concern-unread": { promise: "must-arrive", column: "answer", of: "subject" },
  /** To the author: it was read, and by whom (NP22). */
  "concern-read": { promise: "must-arrive", column: "answer", of: "subject" },
  /** To the author: nobody may read it any more; where else to turn (NP22). */
  "concern-stranded": { promise: "must-arrive", column: "answer", of: "subject" },
  /** To those whom an author chose, and to deputies where nobody opened it: a complaint waits (PF-21). */
  "complaint-to-read": { promise: "must-arrive", column: "answer", of: "subject" },
  /** To its author: there is an answer (PF-21). */
  "complaint-answered": { promise: "must-arrive", column: "answer", of: "subject" },
  /** To a supporter who wrote a tip: whether the others are shown it (NP27). */
  "tip-decided": { promise: "must-arrive", column: "answer", of: "subject" },
  /** To a supporter: a director had a statement of support issued to them (NP26). */
  "statement-issued": { promise: "must-arrive", column: "answer", of: "subject" },
  /** To whoever it is about: a director made a copy of their data, on a letter in their name (PF-14). */
  "copy-made": { promise: "must-arrive", column: "answer", of: "subject" },
  /** To an educational supervisor: doctors they look after may volunteer (NP1). */
  "supervisor-launch-notice": { promise: "must-arrive", column: "answer", of: "subject" },
  /** To somebody who may be a supporter: what it is, what it gives, and how to volunteer (NP3). */
  "volunteer-invitation": { promise: "must-arrive", column: "prompt", of: "subject" },
  /** To a foundation doctor, before the allocation: they may say what they would like (NP7). */
  "wishes-invitation": { promise: "must-arrive", column: "prompt", of: "subject" },
  /** To a foundation doctor, once a window: they may answer seven questions, which add up to numbers of nobody (MX4). */
  "pulse-invitation": { promise: "at-most-once", column: "prompt", of: "subject" },
  /** To a supervisor: somebody who named them applied, and the day by which to speak (NP6). */
  "supporter-approached": { promise: "must-arrive", column: "answer", of: "subject" },
  /** To an applicant: it stands, or they are not able to take part this year (NP6). */
  "application-decided": { promise: "must-arrive", column: "answer", of: "subject" },
} as const satisfies Readonly<Record<string, KindOfMessage>>;

/** What is to be known of a kind of message. */
interface KindOfMessage {
  readonly promise: "must-arrive" | "at-most-once";
  readonly column: "introduction" | "reminder" | "prompt" | "about-the-pairing" | "answer";
  /** Whether it belongs to a pairing, or to something else: an application, a concern, a day. */
  readonly of: "pairing" | "subject";
}

/** A kind of message. */
export type MessageKind = keyof typeof MESSAGE_KINDS;

/** The kind's column in the table of principle 1. */
export function columnOf(kind: MessageKind): KindOfMessage["column"] {
  return MESSAGE_KINDS[kind].column;
}

/** Those that tell of a worry, or that something waits for whoever runs the scheme. */
const NEVER_HELD: readonly MessageKind[] = [
  "concern-raised",
  "concern-unread",
  "concern-read",
  "concern-stranded",
  "needs-you",
  "complaint-to-read",
  "complaint-answered",
];

/**
 * What goes first where many are due at once. 0: worries, which no director can hold either (NP22). 1: answers to
 * what somebody did, and a supporter's own introduction. 2: everything else.
 */
export function rankOf(kind: MessageKind): 0 | 1 | 2 {
  if (NEVER_HELD.includes(kind)) return 0;
  return columnOf(kind) === "answer" || columnOf(kind) === "introduction" ? 1 : 2;
}

type KindsOf<Of> = {
  [Kind in MessageKind]: (typeof MESSAGE_KINDS)[Kind]["of"] extends Of ? Kind : never;
}[MessageKind];

/** A kind of message that belongs to a pairing. */
export type PairingMessageKind = KindsOf<"pairing">;
/** A kind of message that belongs to something else. */
export type SubjectMessageKind = KindsOf<"subject">;

interface PlannedBase {
  readonly schemeId: SchemeId;
  readonly recipientId: PersonId;
  /**
   * What this message is *of*: a day, or the instant of the act that causes it. With scheme, kind,
   * recipient and pairing (or subject) it is the message's identity; it never comes from the planner's clock.
   */
  readonly occurrence: string;
  readonly dueAt: Instant;
  /** After this it is stale and is not sent. */
  readonly expiresAt: Instant;
  /** The words of an introduction, sealed; gone once delivered (NP23). */
  readonly sealedText?: string;
}

/** A message about a pairing that is to be sent. */
export interface PairingMessage extends PlannedBase {
  readonly kind: PairingMessageKind;
  readonly pairingId: PairingId;
}

/** A message about something else that is to be sent. `subjectId`: whose application, which concern, the day of which letter. */
export interface SubjectMessage extends PlannedBase {
  readonly kind: SubjectMessageKind;
  readonly subjectId: string;
}

/** A message that is to be sent; written in the same batch as what causes it. */
export type PlannedMessage = PairingMessage | SubjectMessage;

/** The id of a message: planning the same one twice gives the same id, and so one message. */
export function messageId(message: PlannedMessage): string {
  const { schemeId, kind, recipientId, occurrence } = message;
  const subject = "pairingId" in message ? message.pairingId : message.subjectId;
  return [schemeId, kind, recipientId, subject, occurrence].join(".");
}
