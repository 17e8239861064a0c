import { CATALOGUE } from "../../../bot/src/cards/catalogue";
import { cardShape, labelsOf, markdownOf } from "../../support/cards/card-shape";
import {
  ACTIVE_ON_ITS_OWN,
  HOSTILE_TEXTS,
  UNSEEN_OR_TURNING,
} from "../../support/cards/hostile-texts";
import { readMarkdown } from "../../support/cards/read-markdown";
import { withText } from "../../support/cards/variants";

describe.each(CATALOGUE.map((card) => ({ name: card.name, card })))(
  "in the card $name",
  ({ card }) => {
    const usual = cardShape.parse(card.render(card.sample).card);

    it.each(HOSTILE_TEXTS.map((text) => ({ text, shown: JSON.stringify(text).slice(0, 50) })))(
      "T-E2-7: $shown stays text",
      ({ text }) => {
        const hostile = cardShape.parse(card.render(withText(card, text)).card);
        for (const source of markdownOf(hostile)) {
          expect(readMarkdown(source).markup).toEqual([]);
          expect(source).not.toMatch(UNSEEN_OR_TURNING);
          expect(source).not.toMatch(ACTIVE_ON_ITS_OWN);
        }
        for (const label of labelsOf(hostile)) {
          expect(label).not.toMatch(UNSEEN_OR_TURNING);
          expect(label).not.toMatch(ACTIVE_ON_ITS_OWN);
        }
        const presses = (shown: typeof usual) =>
          (shown.actions ?? []).map((action) =>
            action.type === "Action.Execute"
              ? { verb: action.verb, data: action.data }
              : action.type === "Action.Submit" && action.data,
          );
        expect(presses(hostile)).toEqual(presses(usual));
      },
    );
  },
);
