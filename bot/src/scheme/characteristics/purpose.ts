import type { Side } from "./statement";

/** NP8's plain sentence, said wherever somebody is asked. */
export const ONLY_IF_YOU_SAY_SO =
  "You are matched on something about yourself only if you say so here. Nothing is ever assumed, from your name, a list or anything else. Leaving it blank costs you nothing.";

/**
 * What a characteristic is used for and who learns of it, as it stands beside the consent. Its version is
 * `TEXT_VERSION`.
 */
export const PURPOSE: Readonly<Record<Side, string>> = {
  wish: "Used for one thing: to look for a supporter who offered the same. A supporter you are matched with on it will know that you share it. Your director's team sees numbers, not who. It is kept encrypted, and goes when you withdraw it or leave the scheme.",
  offer:
    "Used for one thing: to find you for a foundation doctor who asked for the same. A doctor you are matched with on it will know that you share it. Your director's team sees numbers, not who. It is kept encrypted, and goes when you withdraw it, step down or leave the scheme.",
};

/** The words of the consent itself, for one characteristic. */
export function consentText(label: string): string {
  return `I agree that this is used: ${label}`;
}

/** The version of `LET_DIRECTOR_LOOK`. */
export const LOOK_TEXT_VERSION = "1";

/** What a foundation doctor agrees to who lets the director look (NP7). */
export const LET_DIRECTOR_LOOK =
  "Your director can then open what you asked for and whether it was met, and look for somebody by hand. Each time they do is written down. It covers what you have said here and what you add.";
