import { z } from "zod";
import { escapeLabel, escapeMarkdown } from "./escape-markdown";

/** What a template may show: strings, yes or no, and lists and groups of these. No numbers: an expanded number is no text. */
export type Words = string | boolean | readonly Words[] | { readonly [name: string]: Words };

/** Refuses what a template cannot show, an absent value included. */
export const wordsSchema: z.ZodType<Words> = z.lazy(() =>
  z.union([z.string(), z.boolean(), z.array(wordsSchema), z.record(z.string(), wordsSchema)]),
);

// Two characters that Unicode keeps for a program's own use; in a given text they mean nothing and are dropped.
const FROM = "\uFDD0";
const TO = "\uFDD1";
const MARKED = /\uFDD0([^\uFDD1]*)\uFDD1/gu;

/**
 * The words, each between marks. The marks live through the expansion of the template and show
 * `settle` which part of a text was given and which is ours. An empty text stays empty, so that
 * `$when` can ask for it.
 */
export function mark(words: Words): Words {
  if (typeof words === "string") {
    return words === "" ? "" : `${FROM}${words.replaceAll(/[\uFDD0\uFDD1]/gu, "")}${TO}`;
  }
  if (typeof words === "boolean") return words;
  if (isList(words)) return words.map(mark);
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, mark(word)]));
}

function isList(words: Words): words is readonly Words[] {
  return Array.isArray(words);
}

type Escape = (given: string) => string;
const asItIs: Escape = (given) => given;

/** How a given text is made safe depends on where it stands: Markdown, a label, or a value nobody renders. */
function escapeFor(type: unknown, key: string, parent: string): Escape {
  if (key === "data" || key === "url") return asItIs;
  if (parent === "choices") return key === "value" ? asItIs : escapeLabel;
  if (key === "text" && type === "TextBlock") return escapeMarkdown;
  if (key === "value" && typeof type === "string") return asItIs; // what stands in an input
  if (type === undefined && (key === "title" || key === "value")) return escapeMarkdown; // a Fact
  return escapeLabel;
}

/** `tab:` is a page of our own tab; it becomes an address when the card leaves (`tab-link.ts`). */
const OPENS = /^(?:https:|tel:|tab:\/)/u;

function settleText(text: string, key: string, escape: Escape): string {
  if (text.replaceAll(MARKED, "").includes("${")) {
    throw new Error(`A placeholder of the card was left empty in "${key}": ${text}`);
  }
  const settled = text.replaceAll(MARKED, (_, given: string) => escape(given));
  if (key === "url" && !OPENS.test(settled)) {
    throw new Error("A card may open https and tel addresses only.");
  }
  return settled;
}

/**
 * The expanded card with every given text made safe for its place and the marks gone.
 * Throws where a placeholder is left, or an address is neither https nor tel.
 */
export function settle(node: unknown, key = "", escape: Escape = asItIs): unknown {
  if (typeof node === "string") return settleText(node, key, escape);
  if (Array.isArray(node)) return node.map((item) => settle(item, key, escape));
  if (typeof node !== "object" || node === null) return node;
  const type: unknown = "type" in node ? node.type : undefined;
  return Object.fromEntries(
    Object.entries(node).map(([name, value]: [string, unknown]) => [
      name,
      settle(value, name, key === "data" ? asItIs : escapeFor(type, name, key)),
    ]),
  );
}
