import type { SendableMessage } from "../../application/messages/sendable";
import type { RenderedCard } from "../../cards/define-card";
import { inWordsOf } from "../../scheme/words/own-words";
import type { CardsOf, SendableKind } from "./cards-of";
import { PAIRING_CARDS } from "./pairing-message-cards";
import { SUBJECT_CARDS } from "./subject-message-cards";

const CARDS: CardsOf<SendableKind> = { ...PAIRING_CARDS, ...SUBJECT_CARDS };

/** The card of a message that the scheme sends by itself, and its toast. */
export function messageCard(message: SendableMessage): RenderedCard {
  return render(message.kind, message);
}

function render<K extends SendableKind>(
  kind: K,
  message: SendableMessage & { readonly kind: K },
): RenderedCard {
  return CARDS[kind](message, inWordsOf(message.words));
}
