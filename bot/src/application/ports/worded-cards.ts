import type { ChangeableLine } from "../../scheme/words/own-words";

/** A line that a scheme may say in its own words, with what is filled in where the card is only looked at. */
export interface WordedLine extends ChangeableLine {
  readonly samples: Readonly<Record<string, string>>;
}

/** A card of which a scheme may say some lines in its own words, as its reader would see it, with invented data. */
export interface WordedCard {
  readonly card: string;
  /** "The reminder", "Foundation doctors", "Every few months, in working hours". */
  readonly title: string;
  readonly readers: string;
  readonly when: string;
  readonly toast: string;
  readonly buttons: readonly string[];
  /** The lines in their order: words that are locked, or a line that may be changed. */
  readonly lines: readonly (string | WordedLine)[];
}

/** Every such card, in the order in which people meet them. */
export type WordedCards = () => readonly WordedCard[];

/** The lines of a card that may be changed. */
export function changeableIn({ lines }: WordedCard): readonly WordedLine[] {
  return lines.filter((line) => typeof line !== "string");
}
