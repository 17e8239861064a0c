import { helpNowAnswer } from "../views/help";
import { standingsOf } from "../views/rows";
import type { Handler } from "./handler";

/** Where to turn at once (NP20); for everybody, known or not. */
export const helpNow: Handler<"help.now"> = async (turn) =>
  helpNowAnswer(await standingsOf(turn, turn.actors), "asked");
