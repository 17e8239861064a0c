import { participationAnswer } from "../views/participation";
import { afterwards, doctorRow } from "../views/rows";
import type { Handler } from "./handler";

/** Lets the supporter know, because the doctor says so (NP13). Without a supporter there is nobody to tell. */
export const participationTellSupporter: Handler<"participation.tell-supporter"> = async (turn) => {
  const mine = await doctorRow(turn, undefined);
  if ("answer" in mine) return mine.answer;
  const { row } = mine;
  if (row.doctor.supporter === undefined) return participationAnswer(row.support);
  const { person } = await turn.useCases.tellSupporter(row.act);
  return participationAnswer(await afterwards(turn, row, person));
};
