/** Nobody types more than this to a bot; what comes after it is not read. */
const LONGEST = 20_000;

/** Marks where a clause ends: what is said before it does not deny what is said after it. */
export const CLAUSE_END = "|";

/** Ways of writing a word that are not one slip away from it. */
const SAME: Readonly<Record<string, string>> = {
  kms: "kill myself",
  unalive: "kill",
  unaliving: "kill",
  bullyed: "bullied",
  bulling: "bullying",
  buling: "bullying",
  bulys: "bullies",
  sucide: "suicide",
  sucidal: "suicidal",
  suicidle: "suicidal",
  suecidal: "suicidal",
  od: "overdose",
  oded: "overdosed",
  u: "you",
  ur: "your",
  wanna: "want to",
  gonna: "going to",
  gotta: "got to",
  cannot: "cant",
  harras: "harass",
  harrased: "harassed",
  harrassed: "harassed",
};

/** Long words that are found under one slip of the hand (two letters changed over, one missing, wrong or too many). */
const KNOWN_WORDS = [
  "anxiety",
  "assaulted",
  "bullying",
  "depressed",
  "depression",
  "discriminated",
  "discrimination",
  "exhausted",
  "harassed",
  "harassing",
  "harassment",
  "humiliated",
  "intimidated",
  "overdose",
  "overdosed",
  "overwhelmed",
  "struggling",
  "suicidal",
  "suicide",
  "threatened",
].map(squeezed);

const LONG_ENOUGH = 7;

/** A word with each doubled letter once: "harrassed", "harased" and "harassed" are one. */
function squeezed(word: string): string {
  return word.replaceAll(/(\p{L})\1+/gu, "$1");
}

function respelled(word: string): string {
  const same = SAME[word] ?? SAME[squeezed(word)];
  if (same !== undefined) return same.split(" ").map(squeezed).join(" ");
  const given = squeezed(word);
  if (given.length < LONG_ENOUGH - 1) return given;
  return (
    KNOWN_WORDS.find((known) => known.length >= LONG_ENOUGH && isOneSlip(given, known)) ?? given
  );
}

/** Whether two words that begin alike become the same by one slip. */
function isOneSlip(given: string, known: string): boolean {
  if (Math.abs(given.length - known.length) > 1) return false;
  let start = 0;
  while (start < given.length && given.charAt(start) === known.charAt(start)) start += 1;
  if (start === 0) return false;
  const [a, b] = [given.slice(start), known.slice(start)];
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    `${a.charAt(1)}${a.charAt(0)}${a.slice(2)}` === b
  );
}

/**
 * A text as words in lower case with one space around each, apostrophes left out, doubled letters once,
 * common slips put right and the ends of clauses marked: " im not suicidal | just tired ". The same text
 * always gives the same words.
 */
export function plainWords(text: string): string {
  const clauses = text
    .slice(0, LONGEST)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/['’`]/gu, "")
    .replaceAll(/[.,;:!?\n\r()]+/gu, ` ${CLAUSE_END} `)
    .replaceAll(/[^\p{L}\p{N}|]+/gu, " ")
    .trim();
  const spelled = new Map<string, string>();
  const words = clauses.split(" ").map((word) => {
    const known = spelled.get(word) ?? respelled(word);
    spelled.set(word, known);
    return known;
  });
  return ` ${words.join(" ")} `;
}

/**
 * Finds a phrase in plain words. "a/b" is either word, "*" up to two words of the same clause, and
 * "bull+" any word that begins so.
 */
export function phrasePattern(phrase: string): RegExp {
  const parts = phrase.split(" ").map((part) => {
    if (part === "*") return "(?:[^ |]+ ){0,2}";
    const words = part.split("/").map((word) => {
      const stem = squeezed(word.replace("+", "").toLowerCase());
      return word.endsWith("+") ? `${stem}[^ |]*` : stem;
    });
    return `(?:${words.join("|")}) `;
  });
  return new RegExp(`(?<= )${parts.join("")}`, "gu");
}
