import { remindersSilencedCard } from "../../../cards/reminders/reminders-silenced.card";
import { supporterName } from "../views/participation";
import { doctorRow } from "../views/rows";
import type { Handler } from "./handler";

/** "No more of these": ends the reminders and nothing else (NP14). */
export const remindersSilence: Handler<"reminders.silence"> = async (turn, { about }) => {
  const mine = await doctorRow(turn, about);
  if ("answer" in mine) return mine.answer;
  await turn.useCases.chooseReminders(mine.row.act, "silence");
  const supporterFirstName = supporterName(mine.row.support);
  return { card: remindersSilencedCard.render({ supporterFirstName }) };
};
