import type { SendableMessage } from "../../application/messages/sendable";
import type { ShownMessage } from "../../application/ports/messenger";
import type { RenderedCard } from "../../cards/define-card";
import { messageCard } from "./message-cards";

/** A message as its reader would see it: the words of its real card, line by line, and the titles of its buttons. */
export function shownMessage(message: SendableMessage): ShownMessage {
  const { lines, ...around } = shownCard(messageCard(message));
  return { ...around, lines: lines.map(({ text }) => text) };
}

/** A card as its reader would see it; `id` is the name of a line in the card's template, where it has one. */
interface ShownCard extends Omit<ShownMessage, "lines"> {
  readonly lines: readonly { readonly text: string; readonly id?: string }[];
}

/** The words of a card, line by line, and the titles of its buttons. */
export function shownCard({ card, summary }: RenderedCard): ShownCard {
  return {
    toast: summary,
    lines: listOf(card["body"]).flatMap((block) => {
      const [id] = stringsAt(block, "id");
      const texts = textsOf(block).map(asShown);
      return texts.map((text) => (id === undefined ? { text } : { text, id }));
    }),
    buttons: listOf(card["actions"]).flatMap((action) => stringsAt(action, "title")),
  };
}

/** The texts of a part of a card and of everything in it, in order. */
function textsOf(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(textsOf);
  if (typeof part !== "object" || part === null) return [];
  const own = "type" in part && part.type === "TextBlock" ? stringsAt(part, "text") : [];
  const facts = listOf(at(part, "facts")).map((fact) =>
    [...stringsAt(fact, "title"), ...stringsAt(fact, "value")].join(": "),
  );
  const inside = ["items", "columns", "body"].flatMap((key) => textsOf(at(part, key)));
  return [...own, ...facts, ...inside];
}

function at(part: unknown, key: string): unknown {
  return typeof part === "object" && part !== null ? Reflect.get(part, key) : undefined;
}

function listOf(part: unknown): readonly unknown[] {
  return Array.isArray(part) ? part : [];
}

function stringsAt(part: unknown, key: string): readonly string[] {
  const value = at(part, key);
  return typeof value === "string" ? [value] : [];
}

/** Without the marks that make a card show a text letter for letter, and without emphasis. */
function asShown(text: string): string {
  return text
    .replaceAll("**", "")
    .replaceAll("\u2060", "")
    .replaceAll(/\\([\\`*_[\]<>~{}|&#=+-])/gu, "$1");
}
