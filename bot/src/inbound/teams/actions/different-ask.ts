import { differentConfirmCard } from "../../../cards/choices/different-confirm.card";
import { dayInWords } from "../../../scheme/calendar/london";
import { askedCard, unchanged, halfOf, wordsOf } from "../views/choices";
import type { Handler } from "./handler";

/** Asks once more before anything is asked of a director (NP19). */
export const differentAsk: Handler<"different.ask"> = async (turn, { about }) => {
  const half = await halfOf(turn, about);
  if (half === undefined) return unchanged(turn, about);
  if (half.request !== undefined) return { card: askedCard(half, half.request) };
  const byDay = dayInWords(half.options.usuallyBy);
  return { card: differentConfirmCard.render({ ...wordsOf(half), byDay }) };
};
