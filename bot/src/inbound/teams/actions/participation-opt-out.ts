import { participationAnswer } from "../views/participation";
import { afterwards, doctorRow } from "../views/rows";
import type { Handler } from "./handler";

/** Opts the doctor out: at once, untold, no reason asked (NP13). */
export const participationOptOut: Handler<"participation.opt-out"> = async (turn, { about }) => {
  const mine = await doctorRow(turn, about);
  if ("answer" in mine) return mine.answer;
  const { person } = await turn.useCases.optOut(mine.row.act);
  return participationAnswer(await afterwards(turn, mine.row, person));
};
