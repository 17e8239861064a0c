import { stopConfirmCard } from "../../../cards/choices/stop-confirm.card";
import { unchanged, halfOf, wordsOf } from "../views/choices";
import type { Handler } from "./handler";

/** Asks once more before a pairing ends, and names the gentler way (NP21). */
export const stopAsk: Handler<"stop.ask"> = async (turn, { about }) => {
  const half = await halfOf(turn, about);
  if (half === undefined) return unchanged(turn, about);
  const { optedOut } = half;
  return { card: stopConfirmCard.render({ ...wordsOf(half), optedOut }) };
};
