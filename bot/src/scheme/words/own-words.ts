/** The lines that a scheme says in its own words: by card, then by line. What is not there is said in ours. */
export type OwnWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A line that may be changed: ours, what may be filled in where it stands in braces, and what of that has to stay. */
export interface ChangeableLine {
  readonly line: string;
  /** What the line is for, as a label. */
  readonly says: string;
  /** Our words, with `{placeholders}`. */
  readonly ours: string;
  readonly fills: readonly string[];
  readonly keeps: readonly string[];
}

/** Why a text is not taken for a line. */
export type LineProblem =
  | { readonly code: "empty" | "too-long" | "link" | "markup" }
  | { readonly code: "unknown-placeholder" | "placeholder-missing"; readonly name: string };

/** Letters that a line may have before anything is filled in. */
export const LONGEST_LINE = 500;

const PLACEHOLDER = /\{([^{}]*)\}/gu;
/** An address of the web, a mailbox or a telephone that something could make a link of, and Markdown's own. */
const LINK = /:\/\/|\bwww\.|\b(?:mailto|tel):|\]\s*\(/iu;
/** A tag, or one that ends. */
const MARKUP = /<\/?[!a-z]/iu;

/** The same name, however it was typed: "{ First Name}" is "first name". */
function nameOf(typed: string): string {
  return typed.trim().toLowerCase();
}

/** The placeholders of a text, by the names that are typed in braces. */
function placeholdersOf(text: string): readonly string[] {
  return Array.from(text.matchAll(PLACEHOLDER), ([, typed = ""]) => nameOf(typed));
}

/**
 * Why a text may not stand in a line; undefined where it may. It says something, within 500 letters, in words alone: no
 * link and no tag. It fills in nothing that the line does not know, and keeps what the line is for.
 */
export function whyNotLine(
  text: string,
  { fills, keeps }: Pick<ChangeableLine, "fills" | "keeps">,
): LineProblem | undefined {
  if (text.trim() === "") return { code: "empty" };
  if (text.length > LONGEST_LINE) return { code: "too-long" };
  if (LINK.test(text)) return { code: "link" };
  if (MARKUP.test(text)) return { code: "markup" };
  const names = placeholdersOf(text);
  const unknown = names.find((name) => !fills.includes(name));
  if (unknown !== undefined) return { code: "unknown-placeholder", name: unknown };
  const missing = keeps.find((name) => !names.includes(name));
  return missing === undefined ? undefined : { code: "placeholder-missing", name: missing };
}

/** The text with everything filled in, once: what is filled in is not looked through again. */
export function filledIn(text: string, fills: Readonly<Record<string, string>>): string {
  const values = new Map(Object.entries(fills));
  return text.replaceAll(PLACEHOLDER, (whole, typed: string) => values.get(nameOf(typed)) ?? whole);
}

/** A line of a card that is about to be shown, with what may be filled in. */
interface Asked {
  readonly card: string;
  readonly line: string;
  readonly fills: Readonly<Record<string, string>>;
  readonly keeps: readonly string[];
}

/**
 * What a scheme says in a line, filled in; undefined where it has no words of its own for it, and where those it has do
 * not fit the line any more: then ours hold, and no card is ever broken.
 */
export function inWordsOf(words: OwnWords | undefined): (asked: Asked) => string | undefined {
  return ({ card, line, fills, keeps }) => {
    const own = words?.[card]?.[line];
    if (own === undefined || whyNotLine(own, { fills: Object.keys(fills), keeps }) !== undefined) {
      return undefined;
    }
    return filledIn(own, fills);
  };
}
