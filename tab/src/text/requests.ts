import type { RequestRow } from "@near-peer/bot/contract";
import { counted } from "./counted";

type Sentence = (doctor: string, supporter: string) => string;

const SENTENCES: Readonly<
  Record<RequestRow["askedBy"], Readonly<Record<RequestRow["kind"], Sentence>>>
> = {
  "foundation-doctor": {
    different: (_, supporter) =>
      `Asks for a different supporter. ${supporter} is theirs until then.`,
    stop: (_, supporter) =>
      `Ended the pairing with ${supporter} and would like another named contact.`,
    "stepping-down": (_, supporter) => `${supporter} steps down.`,
  },
  supporter: {
    different: (_, supporter) =>
      `${supporter} asks for a different doctor, and is theirs until then.`,
    stop: (doctor, supporter) => `${supporter} ended the pairing. ${doctor} needs somebody.`,
    "stepping-down": (_, supporter) =>
      `${supporter} steps down, and is theirs until somebody is found.`,
  },
};

/** What pairs have asked for, for those who run the scheme. */
export const requestsText = {
  title: "Requests",
  lead: "Everybody may ask for somebody else, or stop, without a reason. Ask for none. The other half hears only that supporters were rearranged, once that has happened.",
  open: "Waiting for you",
  emptyTitle: "Nobody waits for an answer",
  emptyText:
    "When a doctor or a supporter asks for somebody else, stops or steps down, it stands here until somebody has seen to it.",
  sentence: ({ askedBy, kind, doctor, supporter }: RequestRow) =>
    SENTENCES[askedBy][kind](doctor.name, supporter.name),
  since: (days: number) =>
    days === 0 ? "Since today" : `Since ${counted(days, "working day", "working days")}`,
  askedOn: (day: string, by: string) => `asked ${day}, usually done by ${by}`,
  find: "Find somebody",
  findFor: (doctor: string) => `Find somebody for ${doctor}`,
  close: "Close without a change",
  closeFor: (doctor: string) => `Close without a change for ${doctor}`,
  closeTitle: "Close without a change",
  closeText: (asker: string) =>
    `Do this only after asking back. ${asker} is told that nothing has changed and that they may ask again.`,
  closeStopText: "Do this only where nobody is needed any more.",
  closeConfirm: "Close the request",
  closeDone: (doctor: string) => `The request about ${doctor} is closed. Nothing has changed.`,
  cancel: "Leave it open",
  search: "Find a supporter",
  candidates: "Supporters who may be chosen",
  nobody: "Nobody may be chosen at present. Here is why, one by one.",
  nothingFound: "Nobody fits that search.",
  cannot: "Cannot be chosen",
  give: (doctor: string) => `Give ${doctor} this supporter`,
  giving: "Working",
  given: (doctor: string, supporter: string) =>
    `${supporter} is ${doctor}'s supporter from now on. They are told in the next working hours.`,
  carrying: (carrying: number, capacity: number) => `${carrying} of ${capacity} doctors`,
  away: "Away, with doctors who need a contact meanwhile",
  awayText:
    "Their doctors were told until when, and to ask your team meanwhile. They are back by themselves.",
  awayUntil: (from: string, until: string) => `Away ${from} to ${until}`,
  doctors: (names: string) => `Supports ${names}`,
} as const;
