import type { Scheme } from "../policy/policy";
import { accept, refuse, type Decision } from "../shared/decision";
import { whyNotLine, type ChangeableLine, type LineProblem, type OwnWords } from "./own-words";

/** The words of a card that somebody wants: a line that is left out is said in ours again. */
interface WordsWanted {
  readonly card: string;
  /** The lines of that card that may be changed. */
  readonly changeable: readonly ChangeableLine[];
  readonly lines: Readonly<Record<string, string>>;
}

/** What happened to the words of a card: which card, never the words. */
export interface WordsEvent {
  readonly type: "WordsChanged";
  readonly card: string;
}

/** Why words are not taken. `says`: the label of the line. */
export type WordsRefusal =
  | { readonly code: "line"; readonly says: string; readonly problem: LineProblem }
  | { readonly code: "locked-line" | "too-much-in-all" };

/** Letters of all own words together; they travel with the scheme itself, which every turn reads. */
export const MOST_LETTERS = 10_000;

/**
 * The scheme with other words in the lines of one card, all of them or none. A line that the card does not name as
 * changeable is locked. Words that are ours are not kept as own ones. No event where nothing is different.
 */
export function changeWords(
  scheme: Scheme,
  { card, changeable, lines }: WordsWanted,
): Decision<Scheme, WordsEvent, WordsRefusal> {
  const kept: Record<string, string> = {};
  for (const [name, given] of Object.entries(lines)) {
    const line = changeable.find((one) => one.line === name);
    if (line === undefined) return refuse({ code: "locked-line" });
    const text = given.trim();
    if (text === line.ours) continue;
    const problem = whyNotLine(text, line);
    if (problem !== undefined) return refuse({ code: "line", says: line.says, problem });
    kept[name] = text;
  }
  const { words: before = {}, ...policy } = scheme.policy;
  const words = withCard(before, card, kept);
  if (lettersOf(words) > MOST_LETTERS) return refuse({ code: "too-much-in-all" });
  if (isSame(before[card], kept)) return accept(scheme);
  const hasWords = Object.keys(words).length > 0;
  const state = { ...scheme, policy: hasWords ? { ...policy, words } : policy };
  return accept(state, { type: "WordsChanged", card });
}

function withCard(words: OwnWords, card: string, kept: Readonly<Record<string, string>>): OwnWords {
  const others = Object.entries(words).filter(([name]) => name !== card);
  const own = Object.keys(kept).length === 0 ? [] : [[card, kept] as const];
  return Object.fromEntries([...others, ...own]);
}

function lettersOf(words: OwnWords): number {
  return Object.values(words)
    .flatMap((lines) => Object.values(lines))
    .reduce((sum, text) => sum + text.length, 0);
}

function isSame(
  before: Readonly<Record<string, string>> = {},
  now: Readonly<Record<string, string>>,
): boolean {
  const names = Object.keys(now);
  return (
    names.length === Object.keys(before).length && names.every((name) => before[name] === now[name])
  );
}

/** Why words are not taken, in words that say what to do. */
export function wordsRefusalText(refusal: WordsRefusal): string {
  if (refusal.code !== "line") return WHOLE_WORDS[refusal.code];
  const { says, problem } = refusal;
  return `“${says}”: ${LINE_WORDS[problem.code]("name" in problem ? problem.name : "")}`;
}

const WHOLE_WORDS = {
  "locked-line": "That line is the same in every scheme and stays.",
  "too-much-in-all":
    "All your own words together are longer than 10,000 letters. Shorten some, or use ours again somewhere.",
} as const;

const LINE_WORDS: Readonly<Record<LineProblem["code"], (name: string) => string>> = {
  empty: () => "write something, or use our words again.",
  "too-long": () => "write at most 500 letters.",
  link: () => "leave out the address. Help and reading have places of their own in the settings.",
  markup: () => "leave out what stands in angle brackets.",
  "unknown-placeholder": (name) => `{${name}} is not filled in on this line.`,
  "placeholder-missing": (name) => `{${name}} has to stay, so that the line still says it.`,
};
