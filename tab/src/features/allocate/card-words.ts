/** What a card says, as a list of lines, and what its buttons are called. */
export interface CardWords {
  readonly lines: readonly string[];
  readonly buttons: readonly string[];
}

const NOTHING: CardWords = { lines: [], buttons: [] };

/**
 * Reads the words of an Adaptive Card in the order in which they stand. What is hidden at first, and what it does not
 * know, it leaves out; anything that is no card has no words.
 */
export function cardWords(card: unknown): CardWords {
  if (Array.isArray(card)) return card.map(cardWords).reduce(together, NOTHING);
  if (!isRecord(card) || card["isVisible"] === false) return NOTHING;
  const inner = ["body", "items", "columns", "rows", "cells", "facts", "inlines", "actions"]
    .map((name) => cardWords(card[name]))
    .reduce(together, NOTHING);
  return together(ownWords(card), inner);
}

function ownWords(element: Readonly<Record<string, unknown>>): CardWords {
  const { type, text, title, value, label } = element;
  if (typeof type === "string" && type.startsWith("Action."))
    return { lines: [], buttons: texts(title) };
  if (typeof type === "string" && type.startsWith("Input."))
    return { lines: texts(label), buttons: [] };
  if (type === undefined && typeof title === "string" && typeof value === "string") {
    return { lines: [`${title} ${value}`], buttons: [] };
  }
  return { lines: texts(text), buttons: [] };
}

function texts(value: unknown): readonly string[] {
  return typeof value === "string" && value !== "" ? [value.replaceAll("**", "")] : [];
}

function together(one: CardWords, other: CardWords): CardWords {
  return {
    lines: [...one.lines, ...other.lines],
    buttons: [...one.buttons, ...other.buttons],
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
