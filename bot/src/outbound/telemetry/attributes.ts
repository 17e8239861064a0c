import type { About } from "../../application/ports/meter";

/** What may be said of a number or of work; whatever else somebody passes stays here. */
const KNOWN = new Set([
  "activity",
  "event",
  "kind",
  "messages",
  "method",
  "operation",
  "outcome",
  "reason",
  "route",
  "state",
  "status",
  "visit",
  "where",
]);

/** A word as the program writes one, or the code of a system; a number of at most three digits. */
const WORD = /^(?:[a-z][\w.-]{0,59}|\d{1,3})$/iu;
/** A route as the contract has it, with names in the place of ids. */
const ROUTE = /^\/[a-z][a-z/:-]{0,119}$/iu;
/** Ids and dates have digits; words of ours have few. */
const MANY_DIGITS = /(?:\d.*){4}/u;

/**
 * What leaves the house of what a number is about: words of ours. Anything that could be an id, an address
 * or text becomes `other`, so that a mistake elsewhere tells nothing of a person.
 */
export function attributesOf(about: About): About {
  return Object.fromEntries(
    Object.entries(about)
      .filter(([key]) => KNOWN.has(key))
      .map(([key, value]) => [key, isOurs(key, value) ? value : "other"]),
  );
}

function isOurs(key: string, value: string): boolean {
  return (key === "route" ? ROUTE : WORD).test(value) && !MANY_DIGITS.test(value);
}
