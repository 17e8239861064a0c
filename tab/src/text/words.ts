import { listed } from "./counted";

/** A scheme's own words on the cards of the bot. */
export const wordsText = {
  link: "Words",
  linkLead: "Say some lines of the bot's cards in your own words.",
  open: "Change the words of cards",
  back: "Back to the settings",
  title: "Words",
  lead: "What people read in the chat. Open a card to see it as they do, and say some of its lines in your own words. They hold for what is sent from then on.",
  locked:
    "Lines with a lock are the same in every scheme: they say that no reply is needed, who reads what, what somebody may choose, and where help is.",
  list: "Cards of the bot",
  about: (readers: string, when: string) => `${readers}. ${when}.`,
  ownWords: "In your words",
  unsavedWords: "Not saved",
  asSeen: "As they see it",
  sample: "The names are invented.",
  lockedLine: "Locked: ",
  yours: "Your words",
  fill: (name: string, sample: string) => `{${name}} becomes “${sample}”.`,
  keeps: (names: readonly string[]) =>
    `${listed(names.map((name) => `{${name}}`))} ${names.length === 1 ? "has" : "have"} to stay.`,
  most: "At most 500 letters, no links.",
  unused: (words: string) =>
    `What you wrote before no longer fits this card, so our words are used: “${words}”`,
  useOurs: "Use our words again",
  useOursFor: (says: string) => `Use our words again: ${says}`,
  save: "Save these words",
  saving: "Saving",
  discard: "Discard changes",
  unsaved: "You have changes that are not saved.",
  nothingToSave: "Everything is saved.",
  saved: (title: string) => `The words of “${title}” are saved.`,
  quicker: "Somebody changed the settings meanwhile. Yours are not saved.",
  showTheirs: "Show what is there now",
  showTheirsHint: "What you changed here goes; note it first if you need it.",
} as const;
