import { counted } from "./counted";

/** What is kept of somebody, and being erased. */
export const myDataText = {
  link: "My data",
  linkLead: "Everything that Near-peer keeps about you: read it, take it with you, or be erased.",
  open: "Open my data",
  title: "My data",
  lead: "Everything that Near-peer keeps about you, and nothing that others wrote. Only you see this page; that you looked is noted.",
  back: "Back to My support",
  taken: (moment: string) => `As it was on ${moment}.`,
  download: "Download as JSON",
  file: "near-peer-my-data.json",
  nothing: "Nothing is kept here.",
  nowhere: "No scheme knows you, so nothing is kept about you.",
  erase: "Be erased",
  eraseLead:
    "You can leave for good, without giving a reason. First you see what goes, and what has to stay and why.",
  eraseButton: "Show what would happen",
  plan: "Be erased",
  goes: "What goes, at once",
  went: "What went",
  stays: "What stays, and why",
  stayUntil: (until: string) => `Until when: ${until}`,
  lastDirector: (scheme: string) =>
    `You are the only director of ${scheme}. Make somebody else a director first, in Settings.`,
  understood: "I have read this. It cannot be undone.",
  tick: "Tick the box to say that you have read it.",
  confirm: "Erase me",
  cancel: "Cancel",
  close: "Close",
  doneTitle: "You have been erased",
  doneLead:
    "This is your certificate. It is shown this once: save it before you close the page. We cannot make it again, since nothing leads to you any more.",
  certificate: "Certificate",
  erasedOn: "Erased on",
  cards: "Cards in the chat with the bot",
  cardsWords: (replaced: number, left: number) =>
    left === 0
      ? `${counted(replaced, "card", "cards")} now say that they were removed.`
      : `${counted(replaced, "card", "cards")} now say that they were removed; ${counted(left, "card", "cards")} could not be changed.`,
  goesOn: "What was on its way is looked at once more in the next minutes, by itself.",
  elsewhere: "What lies elsewhere",
  saveCertificate: "Save the certificate",
} as const;
