import { ActivityTypes, CardFactory, type TurnContext } from "botbuilder";
import type { RenderedCard } from "../../cards/define-card";
import { leavingAs, type Cards, type Hold } from "./hold";
import type { OpenTurn } from "./turn";

/** Sees to it that an erasure finds these messages. */
type Note = (ids: readonly string[]) => Promise<void>;

/** How cards of one turn get into the chat. */
export interface Posting {
  /**
   * Holds cards, posts them, and sees to it that an erasure finds them later. They set out in their order and wait for none
   * before them: each speaks for itself. One that fails leaves none of the others unnoted.
   */
  readonly post: (cards: Cards) => Promise<void>;
  /** The same for cards that are held already. */
  readonly postHeld: (cards: readonly RenderedCard[]) => Promise<void>;
  /** The same, once for the activity of this name, which is claimed with what is held: one write for both. False: it was answered before. */
  readonly postOnce: (claim: string, cards: Cards) => Promise<boolean>;
  /** Posts a card as it is, and notes nothing; the channel's id of the message. */
  readonly put: (card: RenderedCard) => Promise<string | undefined>;
  /** What is still to be noted with the end of the turn's claim, by the channel's ids. */
  readonly posted: () => readonly string[];
}

/** What a turn posts with. `claimed`: the turn ends with a claim that says what was posted; else it is noted by itself. */
export function postingFor(
  context: TurnContext,
  { useCases, caller }: Pick<OpenTurn, "useCases" | "caller">,
  { hold, claimed }: { readonly hold: Hold; readonly claimed: boolean },
): Posting {
  const { userId: readerId } = caller;
  const posted: string[] = [];
  const put = async ({ card, summary }: RenderedCard): Promise<string | undefined> => {
    const attachments = [CardFactory.adaptiveCard(card)];
    const message = { type: ActivityTypes.Message, attachments, summary };
    return (await context.sendActivity(message))?.id;
  };
  const withTheClaim: Note = (ids) => Promise.resolve(void posted.push(...ids));
  const byItself: Note = (ids) => useCases.notePosted(readerId, ids);
  const postHeld = async (
    cards: readonly RenderedCard[],
    note = claimed ? withTheClaim : byItself,
  ) => {
    const ids: string[] = [];
    const puts = cards.map(async (card) => {
      const id = await put(card);
      if (id !== undefined && id !== "") ids.push(id);
    });
    await Promise.allSettled(puts);
    await note(ids);
    await Promise.all(puts);
  };
  return {
    put,
    posted: () => posted,
    postHeld: (cards) => postHeld(cards),
    post: async (cards) => postHeld(allOf(await hold(cards))),
    postOnce: async (claim, cards) => {
      const { sent, held } = leavingAs(claim, cards, useCases.teamsAppId);
      return useCases.once(claim, {
        readerId,
        ...(held === undefined ? {} : { held }),
        act: async (isHeld) => {
          const leaving = isHeld || held === undefined ? sent : await hold(cards);
          await postHeld(allOf(leaving), withTheClaim);
          return true;
        },
        again: () => Promise.resolve(false),
        posted: () => posted,
      });
    },
  };
}

function allOf({ card, further }: Required<Cards>): readonly RenderedCard[] {
  return [card, ...further];
}
