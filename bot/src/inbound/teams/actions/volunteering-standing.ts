import { homeAnswer } from "../views/home";
import { standingsOf } from "../views/rows";
import { standingView } from "../views/volunteering";
import type { Handler } from "./handler";

/** Where one's application is, at any time; a scheme each (NP4, NP6). */
export const volunteeringStanding: Handler<"volunteering.standing"> = async (turn) => {
  const all = await Promise.all(turn.actors.map(turn.useCases.myApplication));
  const told = all.filter(({ standing }) => standing.state !== "not-for-you");
  const [card, ...further] = (told.length === 0 ? all.slice(0, 1) : told).map(standingView);
  return card === undefined ? homeAnswer(await standingsOf(turn, turn.actors)) : { card, further };
};
