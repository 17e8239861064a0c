import { stopWhichCard } from "../../../cards/participation/stop-which.card";
import { answerPress } from "../actions/answer-press";
import type { Answer, Turn } from "../turn";
import { notUnderstoodAnswer } from "../views/home";
import { doctorRow, rowsOf } from "../views/rows";
import { anotherOffer, unlinkedAnswer } from "../who-is-it";
import { understand } from "./understand";

/**
 * The answer to typed words. Nothing of the text is kept (NP23). What is not understood, a sticker or a
 * file included, is answered with a way forward and changes nothing.
 */
export async function answerText(turn: Turn, text: string): Promise<Answer> {
  if (turn.actors.length === 0 && understand(text) !== "help.now") return unlinkedAnswer(turn);
  const command = understand(text);
  switch (command) {
    case undefined:
      return notUnderstoodAnswer(await rowsOf(turn, turn.actors));
    case "stop":
      return stopWhich(turn);
    case "help.home":
      return (await anotherOffer(turn)) ?? answerPress(turn, { verb: command, v: 1 });
    default:
      return answerPress(turn, { verb: command, v: 1 });
  }
}

/** "Stop" may mean the reminders or the scheme; it changes nothing before the doctor says which (NP13, NP14). */
async function stopWhich(turn: Turn): Promise<Answer> {
  const mine = await doctorRow(turn, undefined);
  return "answer" in mine ? mine.answer : { card: stopWhichCard.render({}) };
}
