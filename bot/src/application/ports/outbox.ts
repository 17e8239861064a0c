import type { Cancellation } from "../../scheme/messages/may-go";
import type { PlannedMessage } from "../../scheme/messages/message";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { Versioned } from "./scheme-store";

/** What a message waits for: a person, the working day, Teams, or ourselves. */
export type WaitingReason =
  | "not-linked"
  | "not-installed"
  | "blocked"
  /** Their account is not in the organisation any more. */
  | "gone"
  | "away"
  /** Prompts and reminders go in working hours only. */
  | "out-of-hours"
  | "throttled"
  | "service-unavailable"
  /** It may have arrived: it is tried once more, after a while. */
  | "in-doubt"
  /** Something of ours failed; it is tried again, and set aside after the third time. */
  | "our-fault";

/** Where a message stands. Each ends in exactly one of the last six. */
export type MessageState =
  | { readonly state: "planned" }
  | { readonly state: "waiting"; readonly reason: WaitingReason; readonly retryAt: Instant }
  | { readonly state: "claimed"; readonly claimId: string; readonly leaseUntil: Instant }
  /** Saved before the call: after a crash nobody knows whether it went. */
  | { readonly state: "sending"; readonly claimId: string; readonly leaseUntil: Instant }
  | { readonly state: "sent"; readonly at: Instant; readonly activityId?: string }
  | { readonly state: "undeliverable"; readonly at: Instant; readonly reason: string }
  | { readonly state: "cancelled"; readonly at: Instant; readonly reason: Cancellation }
  | { readonly state: "expired"; readonly at: Instant }
  | { readonly state: "quarantined"; readonly at: Instant; readonly reason: string }
  | { readonly state: "unknown"; readonly at: Instant };

/** A message in the outbox. */
export interface OutboxMessage {
  readonly id: string;
  readonly message: PlannedMessage;
  readonly status: MessageState;
  /** POSTs begun so far. */
  readonly attempts: number;
  /** Attempts after which nobody knew whether it had arrived. */
  readonly doubts: number;
  /** Times that something of ours failed before it could be sent. */
  readonly faults: number;
}

/** Messages that are to be sent and what became of them. */
export interface Outbox {
  /** Plans a message. Planning the same one again changes nothing, whoever asks and whenever. */
  plan(message: PlannedMessage): Promise<void>;
  /** Plans many: as `plan`, in as few requests as it takes. */
  planAll(messages: readonly PlannedMessage[]): Promise<void>;
  /** One message of a person, whatever became of it; without the words of an introduction. */
  message(recipientId: PersonId, id: string): Promise<Versioned<OutboxMessage> | undefined>;
  /**
   * Messages whose moment has come: planned or waiting ones due by `now` (product time), claimed or
   * sending ones whose lease ended by `machineNow`. At most `limit`, in no order.
   */
  due(
    now: Instant,
    machineNow: Instant,
    limit: number,
  ): Promise<readonly Versioned<OutboxMessage>[]>;
  /** Moves a message on. Undefined: another instance moved it first. A final state takes the sealed text with it. */
  save(next: OutboxMessage, version: string): Promise<Versioned<OutboxMessage> | undefined>;
  /** Makes the waiting messages of a person due now: they can be reached since a moment ago. */
  wake(schemeId: SchemeId, recipientId: PersonId, now: Instant): Promise<void>;
  /** A scheme's messages of the kinds and states a director watches. */
  ofScheme(schemeId: SchemeId): Promise<readonly OutboxMessage[]>;
  /**
   * The earliest moment after `now` for which a message is planned. Those that wait do not count: a
   * person or Teams ends their waiting, not a date.
   */
  nextDue(now: Instant): Promise<Instant | undefined>;
}
