import type { RenderedCard } from "../../cards/define-card";
import { heldText, holdBackTogether } from "../../cards/hold-back";
import { withTabLinks } from "../../cards/tab-link";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Answer, Turn } from "./turn";

/** Where a card goes that is no new message of its own. */
export interface Into {
  /** A form of a dialog, and the scheme for which it is sealed. */
  readonly formOf?: SchemeId;
  /** The message that it takes the place of. */
  readonly activityId?: string;
}

/** Cards that leave together. */
export type Cards = Pick<Answer, "card" | "further">;

/** The cards as they leave, once what their buttons stand for is kept for the person of this turn, all in one. */
export type Hold = (cards: Cards, into?: Into) => Promise<Required<Cards>>;

/** Cards as they leave, and what is to be held of them; nothing, where no button of theirs comes back to us. */
export interface Leaving {
  readonly sent: Required<Cards>;
  readonly held?: string;
}

/** Takes out of cards what is to be held under an id. */
export function leavingAs(
  id: string,
  { card, further = [] }: Cards,
  teamsAppId: string | undefined,
): Leaving {
  const linked = [card, ...further].map((one) => withTabLinks(one, teamsAppId));
  const { sent, held } = holdBackTogether(linked, id);
  const [first = card, ...others] = sent;
  const leaving = { sent: { card: first, further: others } };
  return held.actions.length === 0 ? leaving : { ...leaving, held: heldText(held) };
}

/** Holds the cards of one turn. It throws where the store is down: a card that nobody could press does not leave. */
export function holdFor({ useCases, caller }: Pick<Turn, "useCases" | "caller">): Hold {
  return async (cards, into = {}) => {
    const id = useCases.newToken();
    const { sent, held } = leavingAs(id, cards, useCases.teamsAppId);
    if (held !== undefined) {
      await useCases.keepCard({ id, readerId: caller.userId, text: held, ...into });
    }
    return sent;
  };
}

/** The card without its buttons, for when nothing can be kept. */
export function withoutButtons({ card, summary }: RenderedCard): RenderedCard {
  const entries = Object.entries(card).filter(([name]) => name !== "actions");
  return { card: Object.fromEntries(entries), summary };
}
