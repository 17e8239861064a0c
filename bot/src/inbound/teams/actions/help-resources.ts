import { resourcesAnswer } from "../views/help";
import { standingsOf } from "../views/rows";
import type { Handler } from "./handler";

/** What their schemes recommend to read and do (NA1); for everybody, known or not. */
export const helpResources: Handler<"help.resources"> = async (turn) =>
  resourcesAnswer(await standingsOf(turn, turn.actors));
