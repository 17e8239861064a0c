import { outOfDateCard } from "../../../cards/help/out-of-date.card";
import { homeAnswer } from "../views/home";
import { rowsOf } from "../views/rows";
import { supportCards } from "../views/support";
import type { Handler } from "./handler";

/**
 * Shows somebody their supporter, their doctors, or both: the first card in place, the others below. The
 * scheme that the pressed card was about comes first.
 */
export const supportShow: Handler<"support.show"> = async (turn, { about }) => {
  const rows = await rowsOf(turn, turn.actors);
  const own =
    about === undefined ? undefined : await turn.useCases.findOwnPairing(turn.actors, about);
  if (about !== undefined && own === undefined) return { card: outOfDateCard.render({}) };
  const ordered = [
    ...rows.filter(({ actor }) => actor.schemeId === own?.actor.schemeId),
    ...rows.filter(({ actor }) => actor.schemeId !== own?.actor.schemeId),
  ];
  const [card, ...further] = ordered.flatMap(({ support }) => supportCards(support));
  return card === undefined ? homeAnswer(rows) : { card, further };
};
