import { TO_THEMSELVES, type ErasureWords } from "./erasure-words";

const { kept } = TO_THEMSELVES;

const STILL_OPEN = {
  ...kept["still-open"],
  what: "The words of what they wrote in confidence, or complained of, that is not dealt with yet; sealed.",
  why: "Somebody may be at risk, or they are owed an answer: whoever reads it has to be able to act.",
};

/** To a director who acts on somebody's letter (PF-15): the same, of them. */
export const TO_A_DIRECTOR: ErasureWords = {
  pairingsEnd: (pairings) => {
    if (pairings === 0) return [];
    const words = pairings === 1 ? "Their pairing ends" : `Their ${pairings} pairings end`;
    return [
      `${words}. The other half reads that they are no longer taking part, without a reason.`,
    ];
  },
  goes: [
    "Their name, e-mail, GMC number and posts, and what they chose.",
    "What they said about themselves, with every consent; a few lines about themselves; their application.",
    "Statements of support, and the training that they noted.",
    "What they wrote in confidence, once it is dealt with.",
    "Everything by which the bot knows them and can write to them. Nothing more is sent to them.",
    "What imports, proposals and sealed snapshots say of them.",
    "The bot's cards in their chat with it, where Teams lets them be changed: in their place stands that the message was removed. What is held of these cards goes.",
  ],
  kept: {
    "still-open": STILL_OPEN,
    "pairing-dates": {
      ...kept["pairing-dates"],
      what: "That there was a pairing, from when to when, under a random id. In place of their name stands “Former participant”.",
    },
    audit: {
      ...kept.audit,
      what: "That something was done and when, under a random id. Nothing leads from the id to them any more.",
    },
    delivery: kept.delivery,
  },
  stillOpenIfAny: {
    ...STILL_OPEN,
    what: "If there is anything that they wrote in confidence, or complained of, and that is not dealt with yet: its words, sealed. Nobody is told whether there is.",
  },
  elsewhere: [
    "Their chat with the bot is kept by their organisation's Teams (NHSmail), under its own rules. What they typed stays in it; we cannot take it away. So do cards of which nothing is known any more: those that came by themselves more than 60 days ago and that they never pressed, and answers from more than 400 days ago.",
    "Cards that others had before, such as their supporter's card with their name, stay in their own chats.",
    "Backups hold what was erased until their time is over. If one is ever restored, whoever was erased is erased again.",
    "Their organisation's own lists, from which the scheme was set up, are not ours. If such a list is taken in again, they are left out.",
  ],
  otherSchemes:
    "If they are in another scheme too, nothing has changed there, and the bot's answers stay in their chat. Its director can be asked in the same way.",
};
