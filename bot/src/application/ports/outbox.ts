import type { Earlier } from "../../scheme/messages/restraint";
import type { Cancellation } from "../../scheme/messages/may-go";
import type { MessageKind, PlannedMessage } from "../../scheme/messages/message";
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
  /** Not written any more, only read from older stores: nobody began to send it, so it is as planned. */
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

/** One of the parts that the outbox is cut in. All messages to one row of a scheme lie in one. */
export type ShardId = string;

/**
 * A shard in the hand of one instance. Whoever holds it sends its messages, nobody else. `until` is in the store's
 * time. `fence` counts up with each write of the lease: who has an older one has lost the shard.
 */
export interface HeldShard {
  readonly shard: ShardId;
  readonly holder: string;
  readonly until: Instant;
  readonly fence: number;
  readonly version: string;
}

/** Whom a lease is for, and its times by the store's clock. */
export interface LeaseTerms {
  readonly holder: string;
  readonly storeNow: Instant;
  readonly until: Instant;
}

/** Up to which moments messages are due, and which are left out all the same. */
export interface DueBy {
  /** The product's time, for what is planned or waits. */
  readonly now: Instant;
  /** The store's time, for what was on its way in a hand that is gone. */
  readonly storeNow: Instant;
  /** Schemes whose messages are held; those of rank 0 are never. */
  readonly held: readonly SchemeId[];
}

/** Messages that are due in a shard, those of the lowest rank first. `more`: there were too many for one page. */
export interface DuePage {
  readonly messages: readonly Versioned<OutboxMessage>[];
  readonly more: boolean;
  /** Documents that could not be read and were set aside; whoever asks says so. */
  readonly setAside: number;
}

/** How much there is to send. `oldest`: since when the message has been due that has waited longest. */
export interface Backlog {
  readonly due: number;
  readonly oldest?: Instant;
}

/** What came of beginning to send: the messages that may be posted now; `lost`: the shard is in other hands. */
export type Begun =
  { readonly held: HeldShard; readonly begun: readonly Versioned<OutboxMessage>[] } | "lost";

/** A message that went out, or is going. `at`: while it is going, the end of the time in which it does. */
export interface WentOut extends Earlier {
  readonly id: string;
}

/** A document of the outbox that cannot be read. Its kind, where at least that can be. */
export interface UnreadableMessage {
  readonly id: string;
  readonly kind?: MessageKind;
}

/** What the outbox holds for somebody's row. */
export interface MessagesTo {
  /** Whatever became of each; without the words of an introduction. */
  readonly messages: readonly Versioned<OutboxMessage>[];
  /** Those that cannot be read. What is to be whole (a copy, an erasure) reckons with them. */
  readonly unreadable: readonly Versioned<UnreadableMessage>[];
}

/** Messages that are to be sent and what became of them. */
export interface Outbox {
  /** Plans a message. Planning the same one again changes nothing, whoever asks and whenever. */
  plan(message: PlannedMessage): Promise<void>;
  /** Plans many: as `plan`, in as few requests as it takes. */
  planAll(messages: readonly PlannedMessage[]): Promise<void>;
  /** One message of a person, whatever became of it; without the words of an introduction. */
  message(recipientId: PersonId, id: string): Promise<Versioned<OutboxMessage> | undefined>;
  /** Every message to somebody's row that is kept. */
  allTo(schemeId: SchemeId, recipientId: PersonId): Promise<MessagesTo>;
  /** Removes a message to somebody that cannot be read, in that version; one that is not there is done. `conflict`: it was written meanwhile. */
  removeUnreadable(
    recipientId: PersonId,
    id: string,
    version: string,
  ): Promise<"committed" | "conflict">;
  /** Moves a message on. Undefined: somebody else moved it first. A final state takes the sealed text with it. */
  save(next: OutboxMessage, version: string): Promise<Versioned<OutboxMessage> | undefined>;
  /** What went to a person's row of a scheme, or may have, in the last 60 days; whatever else there is of them is left out. */
  lately(schemeId: SchemeId, recipientId: PersonId): Promise<readonly WentOut[]>;
  /** Makes the waiting messages of a person due now: they can be reached since a moment ago. */
  wake(schemeId: SchemeId, recipientId: PersonId, now: Instant): Promise<void>;
  /** A scheme's messages of the kinds and states a director watches, besides those that cannot be read. */
  ofScheme(schemeId: SchemeId): Promise<readonly OutboxMessage[]>;
  /**
   * The earliest moment after `now` for which a message is planned, or until which one waits for working hours or for the
   * end of an absence. Those that wait for a person or for Teams do not count: no date ends that.
   */
  nextDue(now: Instant): Promise<Instant | undefined>;

  /** Some of the shards in which something is due, besides those in `without`; none left: there are none. */
  shardsWithWork(by: DueBy, without: readonly ShardId[]): Promise<readonly ShardId[]>;
  /** Takes a shard in hand. Undefined: another instance holds it, or was first. */
  hold(shard: ShardId, terms: LeaseTerms): Promise<HeldShard | undefined>;
  /** Gives a shard back before its time. Nothing happens where it is in other hands already. */
  release(held: HeldShard, storeNow: Instant): Promise<void>;
  /** What is due in a shard, besides the schemes in `without`; at most 200. */
  due(shard: ShardId, by: DueBy, without?: readonly SchemeId[]): Promise<DuePage>;
  /**
   * Begins to send: writes the messages (at most 10, all of the held shard) as they are given, if the shard is still held,
   * and holds it `until` then. All in one batch: who lost the shard begins nothing. A message that somebody else moved
   * meanwhile is left out.
   */
  begin(
    held: HeldShard,
    until: Instant,
    messages: readonly Versioned<OutboxMessage>[],
  ): Promise<Begun>;
  /**
   * Moves messages of one shard on, each from the version it is given with, in as few requests as it takes. In the same
   * order as given; undefined for one that somebody else moved first.
   */
  move(
    messages: readonly Versioned<OutboxMessage>[],
  ): Promise<readonly (Versioned<OutboxMessage> | undefined)[]>;
  /** How much is due by now. */
  backlog(by: DueBy): Promise<Backlog>;
}
