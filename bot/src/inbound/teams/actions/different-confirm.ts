import { askedCard, unchanged, halfOf } from "../views/choices";
import type { Handler } from "./handler";

/** Asks the director for somebody else; pressed again, it says that this is noted (NP19). */
export const differentConfirm: Handler<"different.confirm"> = async (turn, { about, notAgain }) => {
  const half = await halfOf(turn, about);
  if (half === undefined) return unchanged(turn, about);
  await turn.useCases.askForDifferent(half.act, notAgain);
  const after = await halfOf(turn, about);
  return after?.request === undefined
    ? unchanged(turn, about)
    : { card: askedCard(after, after.request) };
};
