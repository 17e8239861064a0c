import { outOfDateCard } from "../../../cards/help/out-of-date.card";
import { rowsOf } from "../views/rows";
import { welcomeAnswer } from "../views/welcome";
import type { Handler } from "./handler";

/** "Yes, that's me": the row is theirs only if Teams' roster says so again (product principle 11). */
export const linkConfirm: Handler<"link.confirm"> = async (turn, { about }) => {
  const { useCases, caller } = turn;
  const outcome = await useCases.confirmLink(await turn.member(), about);
  if (!outcome.ok) return { card: outOfDateCard.render({}) };
  return welcomeAnswer(await rowsOf(turn, await useCases.actorsOf(caller.userId)));
};
