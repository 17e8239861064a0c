import type { SendableMessage } from "../messages/sendable";
import type { UserId } from "../../scheme/shared/ids";
import type { ConversationReference } from "./users";

/**
 * What became of one attempt. `retry`: it did not go, and may in a while. `unreachable`: about the person, not the
 * message. `refused`: Teams answered no for good. `ambiguous`: nobody knows whether it arrived. `halt`: nothing of
 * ours can go, whoever it is for, until somebody puts it right; it did not go. The classes come from Microsoft's table
 * of status codes.
 */
export type SendOutcome =
  | { readonly outcome: "sent"; readonly activityId?: string }
  | {
      readonly outcome: "retry";
      readonly reason: "throttled" | "service-unavailable";
      readonly afterMs?: number;
    }
  | { readonly outcome: "unreachable"; readonly reason: "uninstalled" | "blocked" | "gone" }
  | { readonly outcome: "refused"; readonly reason: string }
  | { readonly outcome: "ambiguous"; readonly reason: string }
  | { readonly outcome: "halt"; readonly reason: string };

/** A message as its reader would see it. */
export interface ShownMessage {
  /** What a lock screen shows. */
  readonly toast: string;
  /** The words of the card, a line a text. */
  readonly lines: readonly string[];
  readonly buttons: readonly string[];
}

/** Which message it is, and whose. */
export interface Addressed {
  /** The message's id in the outbox: whoever tries it again sends the same card. */
  readonly messageId: string;
  /** The one person who may press its buttons. */
  readonly readerId: UserId;
}

/** A message as it leaves: what its buttons stand for is kept. */
export interface ReadyMessage {
  readonly kind: SendableMessage["kind"];
  /** What a lock screen shows. */
  readonly summary: string;
  readonly card: Readonly<Record<string, unknown>>;
}

/** Sends one message to one person: one attempt is one POST. Throws for a fault of ours, after which nothing was sent. */
export interface Messenger {
  /** The words of a message's card; nothing is sent. */
  show(message: SendableMessage): ShownMessage;
  /**
   * The card of a message, with what its buttons stand for kept; undefined where the store is down, and nothing may go. Made before
   * the message waits for its turn: however long the store took, the next request leaves when its turn has come.
   */
  makeReady(message: SendableMessage, addressed: Addressed): Promise<ReadyMessage | undefined>;
  /**
   * One attempt. Where `mayBegin` says no nothing is sent, and the outcome is `retry`: it is asked once more when the bot's own
   * token is at hand and the request is about to leave; left out, it may.
   */
  send(
    to: ConversationReference,
    ready: ReadyMessage,
    mayBegin?: () => boolean,
  ): Promise<SendOutcome>;
  /**
   * Puts other words in the place of a card of the bot's own that is in somebody's chat: that it was removed (PF-29).
   * One request. `gone`: nobody could change it any more, and nobody can later.
   */
  replace(to: ConversationReference, activityId: string): Promise<"replaced" | "gone" | "later">;
}
