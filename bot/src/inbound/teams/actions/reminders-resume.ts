import { remindersOnCard } from "../../../cards/reminders/reminders-on.card";
import { doctorRow } from "../views/rows";
import type { Handler } from "./handler";

/** Turns the reminders on again (NP14). */
export const remindersResume: Handler<"reminders.resume"> = async (turn) => {
  const mine = await doctorRow(turn, undefined);
  if ("answer" in mine) return mine.answer;
  await turn.useCases.chooseReminders(mine.row.act, "resume");
  return { card: remindersOnCard.render({}) };
};
