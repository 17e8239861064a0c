import type { KeepCard } from "../../../bot/src/application/cards/keep-card";
import type { Cards } from "../../../bot/src/application/ports/cards";
import { heldFrom, heldText } from "../../../bot/src/cards/hold-back";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import { freshId, TENANT } from "../builders";

/** A button that a test makes up: what it asks, what the server is to hold of it, and what is typed beside it. */
export interface MadeUpButton {
  readonly asks: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Which of `data` come from inputs. */
  readonly isInput: (name: string) => boolean;
}

/** What a house holds of the cards that left it, in the house's own way, and open to its tests. */
export interface HeldCards {
  readonly keepCard: KeepCard;
  /** The same store, whose claims are watched as well: some hold cards. */
  watched(cards: Cards): Cards;
  /** What a button carries that somebody was sent, and the inputs with it. */
  button(oid: string, button: MadeUpButton): Promise<Record<string, unknown>>;
  /** A card as its template made it, where what its buttons stand for is held here. */
  whole(card: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

interface Action {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly fallback?: Action;
}

/** Under which id the app of a house is published. */
export const TEAMS_APP_ID = "5b1f2a3c-0000-4000-8000-000000000044";

const TAB_LINK = new RegExp(
  String.raw`https://teams\.microsoft\.com/l/entity/${TEAMS_APP_ID}/near-peer\?context=([^"]*)`,
  "gu",
);

/** Addresses of the tab as templates name them: `tab:/privacy`. */
function withPages(card: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const text = JSON.stringify(card).replaceAll(TAB_LINK, (_, context: string) => {
    const { subEntityId } = JSON.parse(decodeURIComponent(context)) as { subEntityId: string };
    return `tab:${subEntityId}`;
  });
  return JSON.parse(text) as Record<string, unknown>;
}

/** Watches what is kept. */
export function heldCards(keep: KeepCard): HeldCards {
  const texts = new Map<string, string>();
  const keepCard: KeepCard = async (card) => {
    texts.set(card.id, card.text);
    await keep(card);
  };
  const wholeAction = (action: Action): Action => {
    const { cardId, nth, ...open } = action.data ?? {};
    const text = texts.get(String(cardId));
    if (text === undefined) return action;
    const { fallback } = action;
    return {
      ...action,
      data: { ...open, ...heldFrom(text).actions[Number(nth)]?.data, v: 1 },
      ...(fallback === undefined ? {} : { fallback: wholeAction(fallback) }),
    };
  };
  return {
    keepCard,
    watched: (cards) => ({
      ...cards,
      saveClaim: (claim, version) => {
        if (claim.held !== undefined) texts.set(claim.id, claim.held.text);
        return cards.saveClaim(claim, version);
      },
    }),
    button: async (oid, { asks, data, isInput }) => {
      const cardId = freshId("made-up").replaceAll(/[^\w-]/gu, "-");
      const open = ["v", "verb", "dialog", "msteams"];
      const all = Object.entries(data).filter(([name]) => !open.includes(name));
      const [typed, own] = [
        all.filter(([name]) => isInput(name)),
        all.filter(([name]) => !isInput(name)),
      ];
      const held = {
        actions: [{ asks, data: Object.fromEntries(own) }],
        inputs: typed.map(([name]) => name),
      };
      await keepCard({ id: cardId, readerId: userIdOf(TENANT, oid), text: heldText(held) });
      return { v: 2, cardId, nth: 0, ...Object.fromEntries(typed) };
    },
    whole: (card) => {
      const named = withPages(card);
      const actions = named["actions"] as readonly Action[] | undefined;
      return actions === undefined ? named : { ...named, actions: actions.map(wholeAction) };
    },
  };
}
