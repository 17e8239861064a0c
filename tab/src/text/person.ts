import { counted } from "./counted";

/** One person, at the side of the list. */
export const personText = {
  close: "Close",
  email: "E-mail",
  gmc: "GMC number",
  role: "Role",
  post: "Post",
  teams: "Microsoft Teams",
  away: "Away",
  awayUntil: (day: string) => `until ${day}`,
  linked: "Linked",
  notLinked: "Not linked",
  confirmed: (day: string) => `Confirmed by themselves on ${day}`,
  byHand: (name: string, day: string) => `By hand, by ${name}, on ${day}`,
  whyLink:
    "People are linked once they open Near-peer in Teams and say that they are the person on your list. You can also link somebody by hand.",
} as const;

/** Finding an account in the organisation's directory. */
export const directoryText = {
  title: "Find in the directory",
  words: "Name or e-mail",
  search: "Search",
  searching: "Searching",
  tooShort: "Write at least two letters.",
  results: "Accounts found",
  found: (n: number) => `${counted(n, "account", "accounts")} found`,
  none: "No account fits. Try the family name alone, or the beginning of the e-mail.",
  most: "Only the first 20 are shown. Write more of the name to see others.",
  linkedTo: (name: string) => `linked to ${name} already`,
  link: "Link to this account",
  linking: "Linking",
  chooseFirst: "Choose an account first.",
  recorded: "The link is recorded with your name. You can undo it.",
  done: (name: string) => `${name} is linked. Messages that waited for them go now.`,
  off: "The directory search is not set up for your organisation. Send the e-mail below instead: it says how to open Near-peer in Teams, and they are linked once they say who they are.",
} as const;

/** The ready e-mail. */
export const invitationText = {
  title: "Send them the way in",
  lead: "A ready e-mail. Nothing is sent until you send it from your own mailbox.",
} as const;

/** Taking a link back. */
export const undoLinkText = {
  undo: "Undo the link",
  title: (name: string) => `Undo the link of ${name}`,
  text: (name: string) =>
    `Do this if the wrong account was linked. The account no longer sees anything of ${name} or gets their messages, which wait until ${name} is linked again.`,
  recorded: "This is recorded with your name.",
  confirm: "Undo the link",
  keep: "Keep it",
  done: (name: string) => `${name} is not linked any more.`,
} as const;

/** Whether one doctor may be given a supporter from further away. */
export const borrowText = {
  title: "Supporter from further away",
  lead: "Allows another site or a neighbouring Trust for this doctor, whatever the scheme decided. It says nothing about the supporter they have.",
  label: "May borrow",
  allowed: (name: string) => `${name} may be given a supporter from further away.`,
  ended: (name: string) => `${name} is given a supporter as near as everybody else's.`,
} as const;

/** A doctor's choice that somebody who runs the scheme writes down on their word. */
export const recordChoiceText = {
  title: "On their word",
  lead: (name: string) =>
    `If ${name} told you that they opt out, or are back, record it here. It holds at once. They are told in the chat and can undo it; their supporter is not told.`,
  out: "They opted out",
  back: "They are back",
  dialogTitle: { "opted-out": "Record that they opted out", rejoined: "Record that they are back" },
  dialogText: (name: string) =>
    `Record this only on ${name}'s own word. Your name is kept with it, and no reason is.`,
  confirm: "Record it",
  keep: "Leave it as it is",
  noted: (name: string) => `Noted. ${name} is told of whatever changed, and can undo it.`,
} as const;
