import { asBeforeCard } from "../../../cards/choices/as-before.card";
import { participationAnswer } from "../views/participation";
import { afterwards, doctorRow } from "../views/rows";
import type { Handler } from "./handler";

function asBefore(optedOut: boolean) {
  return { card: asBeforeCard.render({ stands: optedOut ? "opted-out" : "taking-part" }) };
}

/** "Yes" to what the supporter noted: the doctor's own choice, made as by their own button (NP13, NP15). */
export const participationConfirm: Handler<"participation.confirm"> = async (
  turn,
  { about, choice },
) => {
  const mine = await doctorRow(turn, about);
  if ("answer" in mine) return mine.answer;
  const { row } = mine;
  const decide = choice === "opted-out" ? turn.useCases.optOut : turn.useCases.rejoin;
  const { person, changed } = await decide(row.act);
  return changed
    ? participationAnswer(await afterwards(turn, row, person))
    : asBefore(row.doctor.optedOut);
};

/** "No, leave it as it is". */
export const participationLeave: Handler<"participation.leave"> = async (turn, { about }) => {
  const mine = await doctorRow(turn, about);
  return "answer" in mine ? mine.answer : asBefore(mine.row.doctor.optedOut);
};
