import type { ComplaintRow, MyComplaint } from "@near-peer/bot/contract";
import { dayAndTime, longDay, shortDay } from "../platform/london-time";

const TO = { director: "a director", dme: "the director of medical education" } as const;

/** The page on which somebody complains about their data, and reads the answer. */
export const complainText = {
  title: "Complain about your data",
  lead: "If you think that your data is not used as it should be, say so here. You get an answer within 30 days.",
  none: "You are in no scheme here, so Near-peer keeps no data of a scheme about you. Your organisation's data protection team can help you.",
  nobody: "Nobody in this scheme can read a complaint at the moment.",
  write: "Make a complaint",
  contact: "You can also write to those who answer for data in your organisation:",
  ico: "If the answer does not settle it, you can complain to the Information Commissioner's Office.",
  icoLink: "Complain to the ICO",
  icoUrl: "https://ico.org.uk/make-a-complaint/",
  worries: "Is it about safety, or how somebody is treated? Write in confidence under My support.",
  dialog: "Complain about your data",
  before: (answerBy: string) =>
    `You see at once that we have it, with a reference, and get an answer by ${longDay(answerBy)}. Whoever reads it sees your name. It plays no part in your progression.`,
  notAboutDirector:
    "If it is about a director, please write to your organisation's data protection team: nobody here could read it past the directors.",
  to: "Who should read this",
  about: "What it is about",
  abouts: { director: "A director of the scheme", "something-else": "Anything else" },
  directorHint: "Only the director of medical education reads a complaint about a director.",
  text: "What is wrong",
  textHint: "Up to 4,000 characters. It is stored encrypted.",
  needsTo: "Choose who should read this.",
  needsText: "Write what is wrong, in a few words.",
  send: "Send it",
  cancel: "Not now",
  done: (reference: string, answerBy: string) =>
    `We have it. Your reference is ${reference}, and you get an answer by ${longDay(answerBy)}.`,
  mine: "What you sent",
  sent: ({ reference, raisedAt, to }: MyComplaint) =>
    `${reference}, ${shortDay(raisedAt)}, to ${TO[to]}`,
  raised: "Received",
  read: "Read",
  answered: "Answered",
  answerBy: (at: string) => `Answer by ${shortDay(at)}`,
  answeredOn: (at: string) => shortDay(at),
  show: "Read what you wrote",
  showAnswer: "Read the answer",
  hide: "Close",
  yours: "What you wrote",
  answer: "The answer",
} as const;

const AS = { director: "", dme: "", deputy: "You read it as deputy" } as const;

/** The page of those who answer complaints. */
export const complaintsText = {
  title: "Complaints about data",
  lead: "What people of the scheme complained of, what is due soonest first. Each is to be answered within 30 days. Each reading is recorded.",
  emptyTitle: "No complaints for you",
  emptyText:
    "When somebody complains about how their data is used, it appears here, and we tell you in the chat.",
  from: (author: string) => (author === "" ? "Somebody who has left" : author),
  about: ({ about, reference }: ComplaintRow) =>
    about === "director" ? `${reference}, about a director` : reference,
  as: (as: ComplaintRow["as"]) => AS[as],
  raised: (at: string) => `Written ${dayAndTime(at)}`,
  read: "Read",
  readOf: (author: string) => `Read what ${author} wrote`,
  states: { raised: "Not read yet", read: "Read, not answered", answered: "Answered" },
  overdue: "The answer is late",
  unreadTooLong: "Still unread",
  answerBy: (at: string) => `To be answered by ${shortDay(at)}`,
  wasDue: (at: string) => `It was to be answered by ${shortDay(at)}`,
  answeredOn: (at: string) => shortDay(at),
  close: "Close",
  answer: "Your answer",
  answerHint:
    "Its author reads it in the tab; the chat only says that there is one. Up to 4,000 characters.",
  needsAnswer: "Write an answer first.",
  send: "Send the answer",
  sent: "Sent. Its author has been told that there is an answer.",
  given: "The answer",
  mailTitle: "Ask those who answer for data",
  mailLead: "A ready e-mail. Neither the author nor the complaint is in it.",
} as const;
