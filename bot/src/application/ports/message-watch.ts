import type { MessageKind } from "../../scheme/messages/message";
import type { PairingId, PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { MessageState, UnreadableMessage } from "./outbox";

/** What a director's page needs of a message: nothing that it says. */
export interface WatchedMessage {
  readonly id: string;
  /** That of the message in the outbox: decided on it, handed back with the change. */
  readonly version: string;
  readonly kind: MessageKind;
  readonly recipientId: PersonId;
  /** Where it is about a pairing. */
  readonly pairingId?: PairingId;
  readonly dueAt: Instant;
  readonly status: MessageState;
}

/** What changed, and from where to ask the next time. */
export interface WatchedChanges {
  readonly messages: readonly WatchedMessage[];
  readonly unreadable: readonly UnreadableMessage[];
  /** The last second of the store's in which any of either was written. */
  readonly mark: number;
}

/** The outbox as a page sees it that is looked at every few seconds. */
export interface MessageWatch {
  /**
   * The messages of a scheme that were written in that second of the store's or later; all of them without one. In no
   * order. One that expired from the store is not told of.
   */
  changes(schemeId: SchemeId, since?: number): Promise<WatchedChanges>;
}
