import type { RenderedCard } from "../../cards/define-card";
import { heldText, holdBack } from "../../cards/hold-back";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Turn } from "./turn";

/**
 * The card as it leaves, once what its buttons stand for is kept for the person of this turn. `formOf`: a form of a
 * dialog, and the scheme for which it is sealed.
 */
export type Hold = (card: RenderedCard, formOf?: SchemeId) => Promise<RenderedCard>;

/** Holds the cards of one turn. It throws where the store is down: a card that nobody could press does not leave. */
export function holdFor({ useCases, caller }: Pick<Turn, "useCases" | "caller">): Hold {
  return async (card, formOf) => {
    const id = useCases.newToken();
    const { sent, held } = holdBack(card, id);
    if (held.actions.length === 0) return sent;
    await useCases.keepCard({
      id,
      readerId: caller.userId,
      text: heldText(held),
      ...(formOf === undefined ? {} : { formOf }),
    });
    return sent;
  };
}

/** The card without its buttons, for when nothing can be kept. */
export function withoutButtons({ card, summary }: RenderedCard): RenderedCard {
  const entries = Object.entries(card).filter(([name]) => name !== "actions");
  return { card: Object.fromEntries(entries), summary };
}
