import { beforeConcernCard } from "../views/concerns";
import { homeAnswer } from "../views/home";
import { standingsOf } from "../views/rows";
import type { Handler } from "./handler";

/** "Something worries me": first who reads it, how soon, and where help is at once (NP22). One card a scheme. */
export const concernOpen: Handler<"concern.open"> = async (turn) => {
  const [card, ...further] = await Promise.all(
    turn.actors.map(async (actor) => beforeConcernCard(await turn.useCases.concernOptions(actor))),
  );
  return card === undefined ? homeAnswer(await standingsOf(turn, turn.actors)) : { card, further };
};
