import { newestTipsCard } from "../../../cards/tips/newest.card";
import { inWordsOf } from "../../../scheme/words/own-words";
import { homeAnswer } from "../views/home";
import { standingsOf } from "../views/rows";
import type { Handler } from "./handler";

/** A card has room for so many; the tab shows them all. */
const FIT_ON_A_CARD = 3;

/** The newest of what other supporters wrote down; a card for each scheme in which somebody supports (NP27). */
export const tipsShow: Handler<"tips.show"> = async (turn) => {
  const rows = await standingsOf(turn, turn.actors);
  const all = await Promise.all(
    rows.map(async ({ actor, support }) => {
      const { isSupporter, shown } = await turn.useCases.myTips(actor, FIT_ON_A_CARD);
      const tips = shown.map(({ text, by }) => ({ text: text.reveal(), by }));
      const { name: schemeName, policy } = support.scheme;
      return { words: policy.words, isSupporter, shown: { schemeName, isSupporter, tips } };
    }),
  );
  const mine = all.filter(({ isSupporter }) => isSupporter);
  const [card, ...further] = (mine.length === 0 ? all.slice(0, 1) : mine).map((one) =>
    newestTipsCard.render(one.shown, inWordsOf(one.words)),
  );
  return card === undefined ? homeAnswer(rows) : { card, further };
};
