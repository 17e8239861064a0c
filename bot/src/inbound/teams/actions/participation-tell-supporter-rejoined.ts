import { rejoinToldDoneCard } from "../../../cards/participation/rejoin-told-done.card";
import { participationAnswer, supporterName } from "../views/participation";
import { doctorRow } from "../views/rows";
import type { Handler } from "./handler";

/** Lets the supporter know that the doctor is back, because the doctor says so (NP15). */
export const participationTellSupporterRejoined: Handler<
  "participation.tell-supporter-rejoined"
> = async (turn) => {
  const mine = await doctorRow(turn, undefined);
  if ("answer" in mine) return mine.answer;
  const { row } = mine;
  if (row.doctor.optedOut || row.doctor.supporter === undefined) {
    return participationAnswer(row.support);
  }
  // Pressed again, or by a card that was never ours to give: there is nothing more to tell.
  await turn.useCases.tellOfRejoin(row.act);
  return {
    card: rejoinToldDoneCard.render({ supporterFirstName: supporterName(row.support) }),
  };
};
