import type { WishAnswerCode, WishSide } from "@near-peer/bot/contract";
import { counted } from "./counted";

/** What somebody says about themselves, so that it may be shared with whom they are paired (NP5, NP7, NP8). */
export const wishesText = {
  title: { wish: "What I'd like", offer: "What I'm glad to be matched on" } satisfies Record<
    WishSide,
    string
  >,
  both: "What you share",
  lead: {
    wish: "If you would like a supporter who shares something with you, say so here. It helps, and it is optional.",
    offer:
      "A foundation doctor may have asked for a supporter who shares something with them. You can say here what you would be glad to be matched on. It is optional.",
  } satisfies Record<WishSide, string>,
  open: { wish: "Say what I'd like", offer: "Say what I'm glad to be matched on" } satisfies Record<
    WishSide,
    string
  >,
  back: "My support",
  said: "What you have said",
  nothing: "You have said nothing, and that is fine.",
  saidOf: (label: string, chosen: string) => `${label}: ${chosen}`,
  withdraw: "Withdraw",
  withdrawOf: (label: string) => `Withdraw ${label}`,
  withdrawAll: "Withdraw everything",
  withdrawTitle: "Withdraw this?",
  withdrawAllTitle: "Withdraw everything?",
  withdrawText:
    "It is deleted at once and no longer used. A pairing that came of it stays as it is.",
  keep: "Keep it",
  withdrawn: "Withdrawn and deleted.",
  saved: "Saved.",
  answer: {
    waiting: "We will look for it when supporters are given out.",
    met: "Met: your supporter offered the same.",
    "not-met": "Not met: nobody who offered it could be given to you.",
    "nobody-offers": "Not met: nobody has offered it yet.",
    "said-since": "You said this after you were given your supporter.",
    "text-changed":
      "Not used at present: what it is used for was reworded. Say it again if you like.",
  } satisfies Record<WishAnswerCode, string>,
  offered: "Used where a doctor asked for the same.",
  notUsed: "Not used at present: what it is used for was reworded. Say it again if you like.",
  noLongerAsked: "Not used: the scheme no longer asks about it.",
  lookAgain: "Would you like us to look again? You can ask for a different supporter.",
  toChoices: "Go to My support",
  list: "Say something",
  listHint:
    "Each has a consent of its own. Leave out whatever you like; leaving it out costs nothing.",
  which: (label: string) => `${label}: which`,
  save: "Save",
  needsChoice: "Choose which, or leave it out.",
  needsConsent: "Tick the consent first, or leave it out.",
  look: "Let my director know, so they can look",
  lookOn: "Your director can look now.",
  lookOff: "Your director can no longer look.",
  nobodyTitle: "Nothing to say here",
  nobodyText:
    "This page is for foundation doctors, and for those who applied as a supporter or are one.",
} as const;

/** What a director sees of everybody's wishes: numbers, and those who asked them to look (NP7). */
export const wishCountsText = {
  title: "What doctors asked for",
  lead: "Whether wishes could be met, in numbers. Who asked for what is theirs to say.",
  link: "What doctors asked for",
  hidden: "hidden",
  none: (smallest: number) =>
    `There are no numbers to show yet: fewer than ${smallest} doctors with a supporter had asked for something.`,
  hiddenWhy: (smallest: number) =>
    `Numbers below ${smallest} are hidden, and so are those that would tell them.`,
  asked: "Doctors with a supporter who had asked for something",
  met: "All of it met",
  partly: "Some of it met",
  notMet: "None of it met",
  table: "By what was asked for",
  of: "Asked for",
  columnAsked: "Doctors",
  columnMet: "Met",
  letLook: "Doctors who let you look",
  letLookHint: "Opening one is written down in the audit trail.",
  nobody: "Nobody has switched this on. A doctor whose wish was not met can.",
  open: "Open",
  openOf: (name: string) => `Open what ${name} asked for`,
  overall: {
    met: "Met",
    partly: "Partly met",
    "not-possible-here": "Not possible here so far",
    waiting: "Nothing can be said yet",
  },
  answer: {
    waiting: "no supporter named yet",
    met: "met",
    "not-met": "not met: somebody else offers it",
    "nobody-offers": "not met: nobody offers it",
    "said-since": "said after the pairing",
    "text-changed": "to be agreed to again",
  } satisfies Record<WishAnswerCode, string>,
  pair: "Pair them by hand",
  doctors: (n: number) => counted(n, "doctor", "doctors"),
} as const;
