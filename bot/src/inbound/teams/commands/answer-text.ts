import { lateWordsCard } from "../../../cards/help/late-words.card";
import { stopWhichCard } from "../../../cards/participation/stop-which.card";
import { doorOf } from "../../../scheme/help/door";
import { answerPress, isChange } from "../actions/answer-press";
import type { Answer, Turn } from "../turn";
import { doorAnswer } from "../views/help";
import { notUnderstoodAnswer } from "../views/home";
import { doctorRow, standingsOf } from "../views/rows";
import { wishesHow } from "../views/wishes-how";
import { anotherOffer, unlinkedAnswer } from "../who-is-it";
import { understand, type Command } from "./understand";

/** What somebody whom no scheme knows may ask for as well. */
const FOR_ANYBODY: readonly (Command | undefined)[] = ["help.now", "help.resources"];

/**
 * The answer to typed words. Words of distress, harm or bullying get the help that fits them, whoever writes
 * (NP20, NP22), and a command among them is no command. Nothing of the text is kept (NP23). What is not understood, a sticker or a
 * file included, is answered with a way forward and changes nothing; so is a wish for a change that reached us late.
 */
export async function answerText(turn: Turn, text: string, isLate: boolean): Promise<Answer> {
  const command = understand(text);
  const door = command === undefined ? doorOf(text) : undefined;
  if (door !== undefined) return doorAnswer(await standingsOf(turn, turn.actors), door);
  if (turn.actors.length === 0 && !FOR_ANYBODY.includes(command)) return unlinkedAnswer(turn);
  if (isLate && changesSomething(command)) return { card: lateWordsCard.render({}) };
  return answerCommand(turn, command);
}

/** Whether typed words are answered without that anything changes. */
export function changesNothing(text: string): boolean {
  return !changesSomething(understand(text));
}

async function answerCommand(turn: Turn, command: Command | undefined): Promise<Answer> {
  switch (command) {
    case undefined:
      return notUnderstoodAnswer(await standingsOf(turn, turn.actors));
    case "stop":
      return stopWhich(turn);
    case "wishes":
      return wishesHow(turn);
    case "help.home":
      return {
        ...(await answerPress(turn, { verb: command, v: 1 })),
        later: () => anotherOffer(turn),
      };
    case "choices.show":
      return answerPress(turn, { verb: command, v: 1, text: undefined, notAgain: undefined });
    case "concern.open":
      return answerPress(turn, { verb: command, v: 1, text: undefined });
    default:
      return answerPress(turn, { verb: command, v: 1 });
  }
}

function changesSomething(command: Command | undefined): boolean {
  if (command === undefined || command === "stop" || command === "wishes") return false;
  return isChange(command);
}

/** "Stop" may mean the reminders or the scheme; it changes nothing before the doctor says which (NP13, NP14). */
async function stopWhich(turn: Turn): Promise<Answer> {
  const mine = await doctorRow(turn, undefined);
  return "answer" in mine ? mine.answer : { card: stopWhichCard.render({}) };
}
