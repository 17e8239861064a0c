import type { TrainingSessionView } from "@near-peer/bot/contract";
import { dayAndTime, longDay, shortDay } from "../platform/london-time";

const KINDS: Readonly<Record<TrainingSessionView["kind"], string>> = {
  course: "Local course",
  supervision: "Supervision for supporters",
};

/** What a supporter can show for it: a page of their own. */
export const recognitionText = {
  link: "Recognition",
  linkLead:
    "A statement of support for your ARCP or appraisal, and what you noted of your training.",
  open: "Open Recognition",
  title: "Recognition",
  lead: "A statement of support says from when to when you supported, how many foundation doctors, and what training you noted. It names none of them.",
  back: "Back to My support",
  nowhere: "This is for supporters",
  nowhereText: "Once you are a supporter, you can note training here and have a statement issued.",
  now: "What a statement would say now",
  nothing:
    "A statement can be issued once a foundation doctor was told that you are their supporter.",
  issue: "Issue a statement",
  issued: (reference: string) => `Your statement is ready. Its reference is ${reference}.`,
  mine: "Your statements",
  kept: "A director can look each up for 24 months.",
  line: (reference: string, at: string) => `${reference}, issued on ${shortDay(at)}`,
  save: "Save as PDF",
  saveOf: (reference: string) => `Save as PDF: ${reference}`,
  saved: "The file is with your downloads.",
  training: "Training and supervision",
  trainingLead:
    "In your own word, and only if you like: when, what and how long. Write nothing of what was said there. That you did the online course you note in My support.",
  none: "Nothing noted yet.",
  kinds: KINDS,
  kind: "What it was",
  on: "Day",
  minutes: "Minutes",
  minutesHint: "Whole minutes, for example 60",
  needsDay: "Choose the day.",
  needsMinutes: "Give whole minutes, from 1 to 1,440.",
  note: "Note it",
  noted: "Noted.",
  session: ({ kind, on, minutes }: TrainingSessionView) =>
    `${KINDS[kind]}, ${longDay(on)}, ${minutes} min`,
  remove: "Take off the list",
  removeOf: (session: string) => `Take off the list: ${session}`,
  removed: "It is off the list.",
  capabilities: "How to use it as evidence",
  capabilitiesLead:
    "Supporting near peers touches these domains of the GMC's generic professional capabilities.",
} as const;

/** The statements that a scheme issued, for a director. */
export const statementsText = {
  link: "Statements of support",
  title: "Statements of support",
  lead: "Supporters have these issued for their ARCP or appraisal. If somebody shows you one, look its reference up here: that you did stands in the audit.",
  back: "Back to Supporters",
  lookUp: "Look up a reference",
  reference: "Reference",
  hint: "For example NPS-1A2B-3C4D-5E6F",
  needsReference: "Write the reference that stands on the statement.",
  find: "Look up",
  genuine: "This statement is genuine",
  issuedTo: (name: string, at: string) => `Issued to ${name} on ${dayAndTime(at)}. It says:`,
  unknown: "No such statement is kept",
  unknownText:
    "Look at the reference again. A statement is kept for 24 months, and goes earlier if its supporter asked to be erased.",
  issued: "Issued",
  emptyTitle: "No statement was issued yet",
  emptyText: "Once a supporter has one issued, it stands here with its reference.",
  row: (name: string, at: string) => `${name}, ${shortDay(at)}`,
} as const;
