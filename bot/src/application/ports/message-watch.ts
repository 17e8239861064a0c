import type { MessageKind } from "../../scheme/messages/message";
import type { PairingId, PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { MessageState } from "./outbox";

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

/** The outbox as a page sees it that is looked at every few seconds. */
export interface MessageWatch {
  /** Every message of a scheme, in no order; reads less of each than the outbox does. */
  ofScheme(schemeId: SchemeId): Promise<readonly WatchedMessage[]>;
}
