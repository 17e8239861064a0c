import { stoppedCard } from "../../../cards/choices/stopped.card";
import { unchanged, halfOf, wordsOf } from "../views/choices";
import type { Handler } from "./handler";

/** Ends the pairing at once (NP21). Pressed again, it shows where things stand. */
export const stopConfirm: Handler<"stop.confirm"> = async (turn, { about }) => {
  const half = await halfOf(turn, about);
  if (half === undefined) return unchanged(turn, about);
  const outcome = await turn.useCases.stopPairing(half.act);
  return outcome.ok ? { card: stoppedCard.render(wordsOf(half)) } : unchanged(turn, about);
};
