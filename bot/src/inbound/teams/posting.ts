import { ActivityTypes, CardFactory, type TurnContext } from "botbuilder";
import type { RenderedCard } from "../../cards/define-card";
import type { Hold } from "./hold";
import type { OpenTurn, Post } from "./on-activity";

/** How cards of one turn get into the chat. */
export interface Posting {
  /** Holds a card, posts it, and sees to it that an erasure finds it later. */
  readonly post: Post;
  /** Posts a card as it is, and notes nothing; the channel's id of the message. */
  readonly put: (card: RenderedCard) => Promise<string | undefined>;
  /** What is still to be noted with the end of the turn's claim, by the channel's ids. */
  readonly posted: () => readonly string[];
}

/** What a turn posts with. `claimed`: the turn ends with a claim that says what was posted; else each post is noted by itself. */
export function postingFor(
  context: TurnContext,
  { useCases, caller }: Pick<OpenTurn, "useCases" | "caller">,
  { hold, claimed }: { readonly hold: Hold; readonly claimed: boolean },
): Posting {
  const posted: string[] = [];
  const put = async ({ card, summary }: RenderedCard): Promise<string | undefined> => {
    const attachments = [CardFactory.adaptiveCard(card)];
    const message = { type: ActivityTypes.Message, attachments, summary };
    return (await context.sendActivity(message))?.id;
  };
  return {
    put,
    posted: () => posted,
    post: async (card) => {
      const id = await put(await hold(card));
      if (id === undefined || id === "") return;
      if (claimed) posted.push(id);
      else await useCases.notePosted(caller.userId, id);
    },
  };
}
