import { homeAnswer } from "../views/home";
import { rowsOf } from "../views/rows";
import type { Handler } from "./handler";

/** What the bot can do for them. */
export const helpHome: Handler<"help.home"> = async (turn) =>
  homeAnswer(await rowsOf(turn, turn.actors));
