import { helpNowCard } from "../../../cards/help/help-now.card";
import { signpostsFor } from "../views/home";
import { rowsOf } from "../views/rows";
import type { Handler } from "./handler";

/** Where to turn at once (NP20); for everybody, known or not. */
export const helpNow: Handler<"help.now"> = async (turn) => ({
  card: helpNowCard.render({ signposts: signpostsFor(await rowsOf(turn, turn.actors)) }),
});
