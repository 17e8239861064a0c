import { homeAnswer } from "../views/home";
import { standingsOf } from "../views/rows";
import type { Handler } from "./handler";

/** What the bot can do for them. */
export const helpHome: Handler<"help.home"> = async (turn) =>
  homeAnswer(await standingsOf(turn, turn.actors));
