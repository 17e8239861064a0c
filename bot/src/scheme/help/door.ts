import { DISTRESS_PHRASES, EMERGENCY_PHRASES, SAFETY_PHRASES } from "./door-phrases";
import { CLAUSE_END, phrasePattern, plainWords } from "./plain-words";

/**
 * Which help a text asks for: help at once because a life may be at risk; help at once for somebody who is
 * struggling; or the way to say that something worries them (NP20, NP22).
 */
export type Door = "emergency" | "distress" | "safety-concern";

type Found = "said" | "denied" | "absent";

const PATTERNS = {
  emergency: EMERGENCY_PHRASES.map(phrasePattern),
  distress: DISTRESS_PHRASES.map(phrasePattern),
  safety: SAFETY_PHRASES.map(phrasePattern),
};

/** So many words before something can deny it: "not being bullied", "never really been harassed". */
const REACH = 3;
/** Letters that hold as many words. */
const FAR_ENOUGH = 80;
const DENYING =
  /^(?:not|no|never|nobody|noone|dont|isnt|arent|wasnt|werent|havent|hasnt|wont|wouldnt|didnt|doesnt|aint|without|nor)$/u;
/** "Doesn't stop shouting", "not sure if it is bullying", "not only": a "not" that denies nothing. */
const NOT_DENYING = / (?:stop|stops|stoped|stoping|only|just|sure|know|certain|if|whether) /u;
/** Who denies and goes on is often saying the rest. */
const BUT = / (?:but|though|although|except|just|only|exactly|realy|yet|anymore|any more) /u;

/**
 * The door for what somebody typed; undefined where no word of it asks for help. It decides which card is
 * shown and nothing else. What denies danger to life ("not suicidal, just tired") still gets the help card;
 * other denials do where a "but" follows. Keeps nothing.
 */
export function doorOf(text: string): Door | undefined {
  const words = plainWords(text);
  const emergency = find(PATTERNS.emergency, words);
  if (emergency === "said") return "emergency";
  const distress = find(PATTERNS.distress, words);
  if (distress === "said" || emergency === "denied") return "distress";
  const safety = find(PATTERNS.safety, words);
  if (safety === "said") return "safety-concern";
  const denied = distress === "denied" || safety === "denied";
  return denied && BUT.test(words) ? "distress" : undefined;
}

function find(patterns: readonly RegExp[], words: string): Found {
  let found: Found = "absent";
  for (const pattern of patterns) {
    for (const { index } of words.matchAll(pattern)) {
      if (!isDenied(words.slice(0, index))) return "said";
      found = "denied";
    }
  }
  return found;
}

function isDenied(before: string): boolean {
  const clause = before.slice(before.lastIndexOf(CLAUSE_END) + 1);
  const near = clause.slice(-FAR_ENOUGH).trim().split(" ").slice(-REACH);
  const denial = near.findLastIndex((word) => DENYING.test(word));
  return denial >= 0 && !NOT_DENYING.test(` ${near.slice(denial + 1).join(" ")} `);
}
