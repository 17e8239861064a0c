import type { SendableMessage } from "../../application/messages/sendable";
import type { RenderedCard } from "../../cards/define-card";
import type { OwnWordsFor } from "../../cards/own-lines";

/** A kind of message. */
export type SendableKind = SendableMessage["kind"];

/**
 * How the messages of some kinds become cards, in the words that their scheme has of its own; the compiler refuses a list
 * in which one is missing.
 */
export type CardsOf<Kind extends SendableKind> = {
  readonly [K in Kind]: (
    message: SendableMessage & { readonly kind: K },
    own: OwnWordsFor,
  ) => RenderedCard;
};
