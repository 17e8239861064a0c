import type { KeptKind } from "../../../application/records";
import type { ErasurePlan } from "../../../contract";

type Kept = ErasurePlan["schemes"][number]["kept"][number];

/** What an erasure takes and leaves, in the words of one reader. */
export interface ErasureWords {
  /** What becomes of so many pairings; nothing of none. */
  readonly pairingsEnd: (pairings: number) => readonly string[];
  readonly goes: readonly string[];
  readonly kept: Readonly<Record<KeptKind, Kept>>;
  /** What is kept while it is not dealt with, said of everybody alike: whether there is any is not said to others. */
  readonly stillOpenIfAny: Kept;
  readonly elsewhere: readonly string[];
  /** Of an erasure from one scheme alone. */
  readonly otherSchemes: string;
}

const STILL_OPEN: Kept = {
  what: "The words of what you wrote in confidence, or complained of, that is not dealt with yet; sealed.",
  why: "Somebody may be at risk, or you are owed an answer: whoever reads it has to be able to act.",
  until: "Until it is dealt with; then the words go by themselves.",
};

/** To whom it is about. */
export const TO_THEMSELVES: ErasureWords = {
  pairingsEnd: (pairings) => {
    if (pairings === 0) return [];
    const words = pairings === 1 ? "Your pairing ends" : `Your ${pairings} pairings end`;
    return [`${words}. The other half reads that you are no longer taking part, without a reason.`];
  },
  goes: [
    "Your name, e-mail, GMC number and posts, and what you chose.",
    "What you said about yourself, with every consent; a few lines about yourself; your application.",
    "Statements of support, and the training that you noted.",
    "What you wrote in confidence, once it is dealt with.",
    "Everything by which the bot knows you and can write to you. Nothing more is sent to you.",
    "What imports, proposals and sealed snapshots say of you.",
    "The bot's cards in your chat with it, where Teams lets them be changed: in their place stands that the message was removed. What is held of these cards goes.",
  ],
  kept: {
    "still-open": STILL_OPEN,
    "pairing-dates": {
      what: "That there was a pairing, from when to when, under a random id. In place of your name stands “Former participant”.",
      why: "The other half's own history, and how many doctors somebody supported.",
      until: "As long as the scheme keeps pairings.",
    },
    audit: {
      what: "That something was done and when, under a random id. Nothing leads from the id to you any more.",
      why: "Directors have to be able to answer for what was done.",
      until: "As long as the scheme keeps its record of acts.",
    },
    delivery: {
      what: "That messages went, of which kind and when, under the same id; never their words.",
      why: "To know that what had to arrive did.",
      until: "60 days after each ended.",
    },
  },
  stillOpenIfAny: {
    ...STILL_OPEN,
    what: "If there is anything that you wrote in confidence, or complained of, and that is not dealt with yet: its words, sealed. Nobody is told whether there is.",
  },
  elsewhere: [
    "Your chat with the bot is kept by your organisation's Teams (NHSmail), under its own rules. What you typed stays in it; we cannot take it away. So do cards of which nothing is known any more: those that came by themselves more than 60 days ago and that you never pressed, and answers from more than 400 days ago.",
    "Cards that others had before, such as your supporter's card with your name, stay in their own chats.",
    "Backups hold what was erased until their time is over. If one is ever restored, whoever was erased is erased again.",
    "Your organisation's own lists, from which the scheme was set up, are not ours. If such a list is taken in again, you are left out.",
  ],
  otherSchemes:
    "If you are in another scheme too, nothing has changed there, and the bot's answers stay in your chat. Its director can be asked in the same way.",
};
