import type { TipState } from "@near-peer/bot/contract";
import { dayAndTime } from "../platform/london-time";
import { counted } from "./counted";

/** Words that supporters and directors share. */
const states = {
  waiting: "A director looks at it",
  shown: "Supporters can read it",
  "not-shown": "Not shown",
} as const satisfies Record<TipState, string>;

/** What helped others: a supporter's page of it. */
export const tipsText = {
  link: "What helped others",
  linkLead: "Short notes by supporters of your scheme on what worked, and the place to add yours.",
  open: "Open What helped others",
  title: "What helped others",
  lead: "Supporters of a scheme write down what worked for them. A director looks at each note before the others can read it.",
  back: "Back to My support",
  nowhere: "This is for supporters",
  nowhereText:
    "Once you support a foundation doctor, you can read here what helped others, and write down what helped you.",
  write: "Write down what helped",
  inScheme: (scheme: string) => `In ${scheme}`,
  mine: "Yours",
  shown: "From supporters of your scheme",
  emptyTitle: "Nothing stands here yet",
  emptyText: "If something worked well for you and your doctor, write it down for the others.",
  states,
  said: (reason: string) => `A director said: ${reason}`,
  change: "Change",
  changeOf: (text: string) => `Change: ${text}`,
  takeBack: "Take back",
  takeBackOf: (text: string) => `Take back: ${text}`,
  withName: "Your name stands beside it",
  withoutName: "Without your name",
  dialog: "Write down what helped",
  changeDialog: "Change what you wrote",
  words: "What helped",
  hint: "At most 500 characters. Never name or describe a foundation doctor or a patient: write what you did, so that it fits anybody.",
  needs: "Write a few words.",
  sign: "Show my name beside it",
  before:
    "A director looks at it first. Without a name, neither they nor the others are told who wrote it.",
  beforeChange: "A director looks at it again before the others can read it.",
  send: "Hand it in",
  save: "Save",
  cancel: "Not now",
  sent: "Thank you. A director looks at it, and you hear what became of it.",
  saved: "It is changed. A director looks at it again.",
  takeBackTitle: "Take it back?",
  takeBackText: "It goes at once, and nobody can read it any more.",
  takeBackConfirm: "Take it back",
  takenBack: "It is gone.",
} as const;

/** The same for a director. */
export const moderateText = {
  title: "What supporters shared",
  lead: "Short notes of good practice by your supporters. They see one another's only after your yes. Let none through that names or describes a foundation doctor or a patient.",
  back: "Supporters",
  emptyTitle: "Nobody has written anything yet",
  emptyText:
    "When a supporter writes down what helped, it stands here and on Today until you have looked at it.",
  by: (name: string) => (name === "" ? "Without a name" : `By ${name}`),
  writtenAt: (at: string) => `written ${dayAndTime(at)}`,
  states: { ...states, waiting: "Waits for you" } satisfies Record<TipState, string>,
  said: (reason: string) => `Said to its author: ${reason}`,
  show: "Let supporters read it",
  showOf: (text: string) => `Let supporters read it: ${text}`,
  hide: "Do not show it",
  hideOf: (text: string) => `Do not show it: ${text}`,
  showTitle: "Let all supporters read it?",
  hideTitle: "Not show it?",
  reason: "A word to its author",
  reasonHint: "They read it, and so do the directors of your scheme. You can leave it empty.",
  told: "Its author hears what you decided.",
  showConfirm: "Let them read it",
  hideConfirm: "Do not show it",
  cancel: "Not now",
  decided: { true: "Supporters can read it now.", false: "It is not shown." },
  take: "Take as a spreadsheet",
  taken: (rows: number) => `${counted(rows, "note", "notes")} saved as a file.`,
} as const;
