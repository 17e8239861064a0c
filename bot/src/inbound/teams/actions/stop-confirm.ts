import { stoppedCard } from "../../../cards/choices/stopped.card";
import { choicesAnswer, halfOf, wordsOf } from "../views/choices";
import type { Handler } from "./handler";

/** Ends the pairing at once (NP21). Pressed again, it shows where things stand. */
export const stopConfirm: Handler<"stop.confirm"> = async (turn, { about }) => {
  const half = await halfOf(turn, about);
  if (half === undefined) return choicesAnswer(turn, undefined);
  const outcome = await turn.useCases.stopPairing(half.act);
  return outcome.ok ? { card: stoppedCard.render(wordsOf(half)) } : choicesAnswer(turn, undefined);
};
