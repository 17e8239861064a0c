import type { WordedLine } from "../../../application/ports/worded-cards";
import type { SchemeWords } from "../../../application/settings/change-words";
import type { WordsLine, WordsView } from "../../../contract";
import { whyNotLine } from "../../../scheme/words/own-words";

/** The cards with what a scheme says on them; own words that no longer fit are told apart, since ours are used instead. */
export function toWordsView({ cards, words, version }: SchemeWords): WordsView {
  return {
    version,
    cards: cards.map(({ lines, buttons, ...about }) => ({
      ...about,
      buttons: [...buttons],
      lines: lines.map((line) =>
        typeof line === "string" ? line : toLine(line, words[about.card]?.[line.line]),
      ),
    })),
  };
}

function toLine({ samples, ...line }: WordedLine, own: string | undefined): WordsLine {
  const fits = own !== undefined && whyNotLine(own, line) === undefined;
  return {
    ...line,
    text: fits ? own : line.ours,
    fills: line.fills.map((name) => ({ name, sample: samples[name] ?? "" })),
    keeps: [...line.keeps],
    ...(own === undefined || fits ? {} : { unused: own }),
  };
}
