import type { RenderedCard } from "../../cards/define-card";
import { heldText, holdBack } from "../../cards/hold-back";
import { withTabLinks } from "../../cards/tab-link";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Turn } from "./turn";

/** Where a card goes that is no new message of its own. */
export interface Into {
  /** A form of a dialog, and the scheme for which it is sealed. */
  readonly formOf?: SchemeId;
  /** The message that it takes the place of. */
  readonly activityId?: string;
}

/** The card as it leaves, once what its buttons stand for is kept for the person of this turn. */
export type Hold = (card: RenderedCard, into?: Into) => Promise<RenderedCard>;

/** Holds the cards of one turn. It throws where the store is down: a card that nobody could press does not leave. */
export function holdFor({ useCases, caller }: Pick<Turn, "useCases" | "caller">): Hold {
  return async (card, into = {}) => {
    const id = useCases.newToken();
    const { sent, held } = holdBack(withTabLinks(card, useCases.teamsAppId), id);
    if (held.actions.length === 0) return sent;
    await useCases.keepCard({
      id,
      readerId: caller.userId,
      text: heldText(held),
      ...into,
    });
    return sent;
  };
}

/** The card without its buttons, for when nothing can be kept. */
export function withoutButtons({ card, summary }: RenderedCard): RenderedCard {
  const entries = Object.entries(card).filter(([name]) => name !== "actions");
  return { card: Object.fromEntries(entries), summary };
}
