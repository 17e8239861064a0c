/** As long as a meeting takes where the pair did not write down how long, in minutes. */
const OTHERWISE_MINUTES = 30;
/** What a first meeting takes at least and at most; beyond it, something else was meant. */
const SHORTEST_MINUTES = 5;
const LONGEST_MINUTES = 240;

/** A length in words, longer phrases first: "half an hour" holds "an hour". */
const PHRASES: readonly (readonly [RegExp, number])[] = [
  [/\bthree[ -]quarters of an hour\b/u, 45],
  [/\b(?:an|one|1) hour and a half\b|\b(?:one|1) and a half hours\b/u, 90],
  [/\bhalf(?:[ -]an?)?[ -]hour\b/u, 30],
  [/\bquarter of an hour\b/u, 15],
  [/\b(?:an|one) hour\b/u, 60],
  [/\btwo hours\b/u, 120],
];
/** "1 hour", "1.5 hours", "1h30", "1 hour and 15 minutes". */
const HOURS =
  /\b(\d(?:[.,]\d{1,2})?) ?h(?:rs?|ours?)?(?:(?: and)? ?(\d{1,2})(?: ?m(?:ins?|inutes?)?)?)?\b/u;
/** "45 minutes", "30 to 45 min": of a range the longer. */
const MINUTES = /\b(\d{1,3}) ?m(?:ins?|inutes?)?\b/u;

/**
 * How long a meeting of a pair takes by what they agreed, in minutes: their own words, where they say one length and no other, else
 * half an hour (NB1).
 */
export function meetingMinutes(howLong: string): number {
  const [minutes, ...others] = new Set(lengthsIn(howLong));
  if (minutes === undefined || others.length > 0) return OTHERWISE_MINUTES;
  return minutes < SHORTEST_MINUTES || minutes > LONGEST_MINUTES ? OTHERWISE_MINUTES : minutes;
}

function lengthsIn(howLong: string): readonly number[] {
  const found: number[] = [];
  let rest = howLong.toLowerCase().replaceAll(/\s+/gu, " ");
  /** What was read is taken out, so that no part of it is read again. */
  const read = (pattern: RegExp, inMinutes: (match: RegExpExecArray) => number) => {
    for (let match = pattern.exec(rest); match !== null; match = pattern.exec(rest)) {
      found.push(inMinutes(match));
      rest = rest.replace(match[0], ";");
    }
  };
  for (const [pattern, minutes] of PHRASES) read(pattern, () => minutes);
  read(HOURS, ([, hours = "", more = "0"]) =>
    Math.round(Number(hours.replace(",", ".")) * 60 + Number(more)),
  );
  read(MINUTES, ([, minutes = ""]) => Number(minutes));
  return found;
}
