import { asBeforeCard } from "../../../cards/choices/as-before.card";
import { unchanged, halfOf } from "../views/choices";
import type { Handler } from "./handler";

/** Takes a request back while it is open (NP19). */
export const differentTakeBack: Handler<"different.take-back"> = async (turn, { about }) => {
  const half = await halfOf(turn, about);
  if (half === undefined) return unchanged(turn, about);
  const takenBack = await turn.useCases.takeRequestBack(half.act);
  return takenBack
    ? { card: asBeforeCard.render({ stands: "request-taken-back" }) }
    : unchanged(turn, about);
};
