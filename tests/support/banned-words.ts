import { repositoryText } from "./repository";

/**
 * The words of the "do not write" columns of docs/glossary.md: `terms` for everything that is written,
 * `tone` (the part "How it speaks") for what the product says to people.
 */
export function bannedWords(): {
  readonly terms: readonly string[];
  readonly tone: readonly string[];
} {
  const [terms = "", tone = ""] = repositoryText("docs/glossary.md").split("\n## How it speaks\n");
  return { terms: bannedWordsOf(terms), tone: bannedWordsOf(tone) };
}

/** The words in backticks in the last column of every table that has "do not write" as its last heading. */
export function bannedWordsOf(glossary: string): readonly string[] {
  let inTable = false;
  return glossary.split("\n").flatMap((line) => {
    if (!line.startsWith("|")) inTable = false;
    const last = line.split("|").at(-2)?.trim() ?? "";
    if (last === "do not write") inTable = true;
    return inTable ? [...last.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? "") : [];
  });
}

/** Whole words and their plurals, in any capitals, inside a name such as `findHelpers` too. */
export function banned(text: string, words: readonly string[]): readonly string[] {
  const apart = text.replaceAll(/([a-z\d])([A-Z])/g, "$1 $2");
  return words.filter((word) =>
    new RegExp(`(?<![a-z])${word.replaceAll(" ", "[\\s-]+")}s?(?![a-z])`, "i").test(apart),
  );
}
