import { ActivityTypes, CardFactory, type TurnContext } from "botbuilder";
import type { RenderedCard } from "../../cards/define-card";
import { leavingAs, type Cards, type Hold } from "./hold";
import type { OpenTurn } from "./turn";

/** Sees to it that an erasure finds these messages. */
type Note = (ids: readonly string[]) => Promise<void>;

/**
 * The name under which a turn is done once. What only asks is claimed with its answer, in one write with what the answer's
 * buttons stand for; whatever may change something is claimed before.
 */
export interface TurnClaim {
  readonly id: string;
  readonly taken: "before" | "with the answer";
}

/** How cards of one turn get into the chat. */
export interface Posting {
  /** Says what answers the activity. False: it was answered before, and nothing was said. */
  readonly say: (cards: Cards) => Promise<boolean>;
  /**
   * Holds cards, posts them, and sees to it that an erasure finds them later. They set out in their order and wait for none
   * before them: each speaks for itself. One that fails leaves none of the others unnoted.
   */
  readonly post: (cards: Cards) => Promise<void>;
  /** The same for cards that are held already. */
  readonly postHeld: (cards: readonly RenderedCard[]) => Promise<void>;
  /** Posts a card as it is, and notes nothing; the channel's id of the message. */
  readonly put: (card: RenderedCard) => Promise<string | undefined>;
  /** What is to be noted with the end of the turn's claim, by the channel's ids. */
  readonly posted: () => readonly string[];
}

/** What a turn posts with. Where it is claimed before, it ends with what was posted; else that is noted by itself. */
export function postingFor(
  context: TurnContext,
  { useCases, caller }: Pick<OpenTurn, "useCases" | "caller">,
  { hold, claim }: { readonly hold: Hold; readonly claim: TurnClaim | undefined },
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
    note = claim?.taken === "before" ? withTheClaim : byItself,
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
  const post = async (cards: Cards) => postHeld(allOf(await hold(cards)));
  const postOnce = (id: string, cards: Cards) => {
    const { sent, held } = leavingAs(id, cards, useCases.teamsAppId);
    return useCases.once(id, {
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
  };
  return {
    put,
    posted: () => posted,
    postHeld: (cards) => postHeld(cards),
    post,
    say: async (cards) => {
      if (claim?.taken === "with the answer") return postOnce(claim.id, cards);
      await post(cards);
      return true;
    },
  };
}

function allOf({ card, further }: Required<Cards>): readonly RenderedCard[] {
  return [card, ...further];
}
