import { participationAnswer } from "../views/participation";
import { afterwards, doctorRow } from "../views/rows";
import type { Handler } from "./handler";

/** Opts the doctor back in, in one tap (NP15). */
export const participationRejoin: Handler<"participation.rejoin"> = async (turn, { about }) => {
  const mine = await doctorRow(turn, about);
  if ("answer" in mine) return mine.answer;
  const { person } = await turn.useCases.rejoin(mine.row.act);
  return participationAnswer(await afterwards(turn, mine.row, person));
};
