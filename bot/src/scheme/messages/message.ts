import type { PairingId, PersonId, SchemeId } from "../shared/ids";
import type { Instant } from "../shared/time";

/**
 * Every message that the scheme starts by itself. `must-arrive` is tried until it has arrived;
 * `at-most-once` is never sent a second time, not even when nobody knows whether the first arrived.
 */
export const MESSAGE_KINDS = {
  /** To the doctor: who their supporter is (NP12). */
  "supporter-announced": { promise: "must-arrive", column: "about-the-pairing" },
  /** To the supporter: who their doctor is, with an introduction to send (NP12). */
  "doctor-announced": { promise: "must-arrive", column: "about-the-pairing" },
  /** To the doctor: the supporter's own words (NP12). */
  introduction: { promise: "must-arrive", column: "introduction" },
  /** To the supporter: the doctor asked us to tell them that they opted out (NP13). */
  "opt-out-told": { promise: "must-arrive", column: "answer" },
  /** To the supporter who had been told: the doctor is back, and asked us to say so (NP15). */
  "rejoin-told": { promise: "must-arrive", column: "answer" },
  /** To the other half: the pairing has ended (NP19, NP21). */
  "pairing-ended": { promise: "must-arrive", column: "about-the-pairing" },
  /** To the doctor: no reply needed (NP14). */
  reminder: { promise: "at-most-once", column: "reminder" },
} as const;

/** A kind of message. */
export type MessageKind = keyof typeof MESSAGE_KINDS;

/** A message that is to be sent; written in the same batch as what causes it. */
export interface PlannedMessage {
  readonly schemeId: SchemeId;
  readonly kind: MessageKind;
  readonly recipientId: PersonId;
  readonly pairingId: PairingId;
  /**
   * What this message is *of*: a day, or the instant of the act that causes it. With scheme, kind,
   * recipient and pairing it is the message's identity; it never comes from the planner's clock.
   */
  readonly occurrence: string;
  readonly dueAt: Instant;
  /** After this it is stale and is not sent. */
  readonly expiresAt: Instant;
  /** The words of an introduction, sealed; gone once delivered (NP23). */
  readonly sealedText?: string;
}

/** The id of a message: planning the same one twice gives the same id, and so one message. */
export function messageId(message: PlannedMessage): string {
  const { schemeId, kind, recipientId, pairingId, occurrence } = message;
  return [schemeId, kind, recipientId, pairingId, occurrence].join(".");
}
