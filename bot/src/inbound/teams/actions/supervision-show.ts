import { homeAnswer } from "../views/home";
import { standingsOf } from "../views/rows";
import { applicantView } from "../views/supervision";
import type { Handler } from "./handler";

/** So many cards are read; the tab shows all. */
const MOST = 5;

/** Those who named the reader as the person they turn to, each with the day by which to speak (NP6). */
export const supervisionShow: Handler<"supervision.show"> = async (turn) => {
  const rows = await standingsOf(turn, turn.actors);
  const cards = await Promise.all(
    rows.map(async ({ actor, support }) =>
      (await turn.useCases.mySupervision(actor)).flatMap((mine) => {
        const card = applicantView(mine, support.scheme.name);
        return card === undefined ? [] : [card];
      }),
    ),
  );
  const [card, ...further] = cards.flat().slice(0, MOST);
  return card === undefined ? homeAnswer(rows) : { card, further };
};
