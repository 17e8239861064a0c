import type { SchemeAct } from "../events";
import type { ActWords, AuditKind, Telling, WordsFor } from "./act-words";
import { WORDS_OF_PAIRS } from "./words-of-pairs";
import { WORDS_OF_PEOPLE } from "./words-of-people";

/** Every act there is; the compiler refuses a list in which one is missing. */
const WORDS: WordsFor<SchemeAct["type"]> = { ...WORDS_OF_PEOPLE, ...WORDS_OF_PAIRS };

function wordsFor({ type }: SchemeAct): ActWords {
  return WORDS[type];
}

/** What was done, as a sentence without its subject: "Held all messages". Names nobody. */
export function actInWords(act: SchemeAct): string {
  const found = wordsFor(act);
  return found.say?.(act) ?? found.words ?? "";
}

/** What kind of act it is. */
export function kindOfAct(act: SchemeAct): AuditKind {
  return wordsFor(act).kind;
}

/** Whose names a director is told with it. */
export function tellingOf(act: SchemeAct): Telling {
  return wordsFor(act).telling ?? "named";
}

/** The types of all acts of a kind. */
export function actsOfKind(kind: AuditKind): readonly SchemeAct["type"][] {
  const all = Object.entries(WORDS);
  return all.flatMap(([type, words]) => (words.kind === kind && isType(type) ? [type] : []));
}

function isType(name: string): name is SchemeAct["type"] {
  return name in WORDS;
}
