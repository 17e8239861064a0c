import type { WishAnswer } from "./answer";

/** The honest answer, for the doctor alone (NP7). It names nobody and counts nobody. */
export const ANSWER_WORDS: Readonly<Record<WishAnswer, string>> = {
  waiting: "We will look for it when supporters are given out.",
  met: "Met: your supporter offered the same.",
  "not-met": "Not met: nobody who offered it could be given to you.",
  "nobody-offers": "Not met: nobody has offered it yet.",
  "said-since":
    "You said this after you were given your supporter. If you would like us to look again, ask for a different supporter.",
  "text-changed":
    "Not used at present: what it is used for was reworded. Say it again if you like.",
};
