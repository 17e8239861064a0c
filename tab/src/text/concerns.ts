import type { ConcernRow, ConcernsOfMine } from "@near-peer/bot/contract";
import { dayAndTime, shortDay } from "../platform/london-time";

/** The regulator's guidance on raising concerns, for whoever writes one and for whoever reads it (NP22). */
const REGULATOR = {
  regulator: "What the regulator expects: raising and acting on concerns (GMC)",
  regulatorUrl:
    "https://www.gmc-uk.org/professional-standards/the-professional-standards/raising-and-acting-on-concerns",
} as const;

const TO = { director: "a director", dme: "the director of medical education" } as const;

/** The form and the receipts, for everybody. */
export const myConcernText = {
  title: "Something worries you",
  lead: "About a patient's safety, your own, or how somebody is treated: you can write in confidence to somebody who can act.",
  nobody:
    "Nobody in this scheme can read a note in confidence at the moment. Please turn to the people under Help now, in the chat with Near-peer: they are there for you too.",
  write: "Write in confidence",
  dialog: "Something worries me",
  before: (readBy: string, hasDeputy: boolean) =>
    `It is read by ${dayAndTime(readBy)}${hasDeputy ? "; left unread until then, it goes to a deputy too" : ""}. Whoever reads it sees your name.`,
  notFor:
    "It is not an emergency service and not an incident report. If anyone is in danger now, call 999. Please leave out patients' names. Nothing here plays a part in your progression.",
  ...REGULATOR,
  notAboutDirector:
    "If it is about a director, please turn to somebody outside the scheme: nobody here could read it past them.",
  to: "Who should read this",
  concerning: "What it is about",
  otherHalf: ({ name, side }: ConcernsOfMine["otherHalves"][number]) =>
    side === "supporter" ? `${name}, my supporter` : `${name}, whom I support`,
  director: "A director of the scheme",
  somethingElse: "Something else",
  text: "What worries you",
  textHint: "Up to 4,000 characters. It is stored encrypted.",
  needsTo: "Choose who should read this.",
  needsConcerning: "Choose what it is about.",
  needsText: "Write a few words about what worries you.",
  anyway: "Send it as it is",
  send: "Send it",
  cancel: "Not now",
  done: "Saved. You see here when it was read, and we tell you in the chat.",
  receipts: "What you sent",
  sent: (raisedAt: string, to: "director" | "dme") => `${shortDay(raisedAt)}, to ${TO[to]}`,
  unread: "Not read yet",
  unreadMore: (readBy: string) => `To be read by ${dayAndTime(readBy)}`,
  wasRead: "Read",
  closed: "Dealt with",
  readMore: (reader: string, at: string) =>
    reader === "" ? dayAndTime(at) : `By ${reader}, ${dayAndTime(at)}`,
  closedMore: (reader: string, at: string) =>
    reader === "" ? `Read ${dayAndTime(at)}` : `Read by ${reader}, ${dayAndTime(at)}`,
  show: "Read what you wrote",
  hide: "Close",
} as const;

const ABOUT = {
  director: "About a director of the scheme",
  "something-else": "About something else",
} as const;

const AS = { director: "", dme: "", deputy: "You read it as deputy" } as const;

/** The page of those who read concerns. */
export const concernsText = {
  title: "Concerns",
  lead: "What people of the scheme have written to you in confidence, unread ones first. You see only those that are yours to read. Each reading is recorded.",
  toComplaints: "Complaints about data",
  emptyTitle: "Nothing for you to read",
  emptyText:
    "When somebody writes in confidence, it appears here at the top, and we tell you in the chat at once.",
  from: (author: string) => (author === "" ? "Somebody who has left" : author),
  about: ({ about, concerned }: ConcernRow) =>
    about === "pair-half" ? `About ${concerned ?? "the other half of a pair"}` : ABOUT[about],
  as: (as: ConcernRow["as"]) => AS[as],
  raised: (at: string) => `Written ${dayAndTime(at)}`,
  overdue: "Still unread",
  overdueMore: (readBy: string) => `It was to be read by ${dayAndTime(readBy)}`,
  unread: "Not read yet",
  unreadMore: (readBy: string) => `Please read it by ${dayAndTime(readBy)}`,
  wasRead: "Read",
  readMore: (reader: string, at: string) =>
    reader === "" ? `First on ${dayAndTime(at)}` : `First by ${reader}, ${dayAndTime(at)}`,
  closed: "Dealt with",
  closedMore: (at: string) => dayAndTime(at),
  read: "Read",
  readOf: (author: string) => `Read what ${author} wrote`,
  close: "Close",
  guidance:
    "If a patient or a colleague may be at risk, act at once: your organisation's own routes come first.",
  ...REGULATOR,
  dealtWith: "Mark as dealt with",
  dealtWithDone: "Marked as dealt with. It stays here, to be read again.",
} as const;
