import type { TrainingSessionView } from "@near-peer/bot/contract";
import { dayAndTime, longDay, shortDay } from "../platform/london-time";
import { counted, inFigures } from "./counted";

const KINDS: Readonly<Record<TrainingSessionView["kind"], string>> = {
  course: "Local course",
  supervision: "Supervision for supporters",
};

const FORMS: Readonly<Record<NonNullable<TrainingSessionView["form"]>, string>> = {
  "one-to-one": "one to one",
  group: "in a group",
};

/** A session in a line: "Local course: Listening well, Monday 10 August 2026, 90 min". */
function sessionInWords({ kind, on, minutes, title, form }: TrainingSessionView): string {
  const what = title === undefined ? KINDS[kind] : `${KINDS[kind]}: ${title}`;
  const how = form === undefined ? "" : `, ${FORMS[form]}`;
  return `${what}${how}, ${longDay(on)}, ${minutes} min`;
}

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
    "Only if you like: when, what and how long. Those who run the scheme see it, and a statement says it. Write nothing of what was said there. That you did the online course you note in My support.",
  none: "Nothing noted yet.",
  kinds: KINDS,
  kind: "What it was",
  name: "Name of the course",
  nameHint: "Without anybody's name",
  needsName: "Write what it was called.",
  form: "How it was held",
  forms: { "one-to-one": "One to one", group: "In a group" } satisfies typeof FORMS,
  on: "Day",
  minutes: "Minutes",
  minutesHint: "Whole minutes, for example 60",
  needsDay: "Choose the day.",
  needsMinutes: "Give whole minutes, from 1 to 1,440.",
  note: "Note it",
  noted: "Noted.",
  byScheme: "Noted by those who run the scheme",
  removed: "It is off the list.",
  capabilities: "How to use it as evidence",
  capabilitiesLead:
    "Supporting near peers touches these domains of the GMC's generic professional capabilities.",
} as const;

/** A list of sessions, whoever reads it. */
export const sessionListText = {
  session: sessionInWords,
  remove: "Take off the list",
  removeOf: (session: string) => `Take off the list: ${session}`,
} as const;

/** Training and supervision of somebody, for those who run the scheme. */
export const theirSessionsText = {
  title: "Courses and supervision",
  lead: "What they noted themselves is theirs to take off. What was noted here can be taken off here.",
  none: "Nothing is noted yet.",
  own: "Their own word",
  removed: "It is off the list.",
} as const;

/** The dialog in which supervision of several supporters is noted at once (RT7). */
export const supervisionText = {
  open: "Note supervision",
  title: "Note a session of supervision",
  lead: "For everybody who was there, in one go. It stands on each one's list, and in their statement of support.",
  on: "Day",
  minutes: "Minutes",
  minutesHint: "Whole minutes, for example 60",
  needsDay: "Choose the day.",
  needsMinutes: "Give whole minutes, from 1 to 1,440.",
  who: "Who was there",
  search: "Find by name",
  needsSomebody: "Choose who was there.",
  tooMany: "Choose at most 40 at a time.",
  chosen: (count: number) => (count === 0 ? "Nobody is chosen." : `${inFigures(count)} chosen.`),
  nobody: "Nobody fits. Only supporters can be chosen.",
  confirm: "Note it",
  cancel: "Cancel",
  done: (noted: number, already: number) =>
    already === 0
      ? `Noted for ${counted(noted, "supporter", "supporters")}.`
      : `Noted for ${counted(noted, "supporter", "supporters")}; ${already} had it already.`,
} as const;

/** Issuing statements to everybody at the end of a year. */
export const issueToAllText = {
  title: "Statements for everybody",
  lead: (begins: number) =>
    `For every supporter who supported somebody in ${begins} to ${begins + 1}. Each is told where it is, and saves it themselves.`,
  nobody: "Nobody supported anybody in this year yet, so there is nothing to state.",
  toIssue: (count: number) =>
    count === 0
      ? "Nobody needs one: everybody has a statement that says the same."
      : `${counted(count, "supporter has", "supporters have")} none yet, or none that says what is on record now.`,
  hasOne: (count: number) => `${counted(count, "supporter has", "supporters have")} one.`,
  full: (names: string) => `${names}: 20 statements are kept already, so none is issued.`,
  incomplete: "Some would say less than they could, since nothing is noted of it. Nobody has to.",
  who: "Show who",
  missing: { grade: "no grade", module: "no online course", supervision: "no supervision" },
  notTold: "the bot cannot tell them",
  row: (name: string, notes: readonly string[]) =>
    notes.length === 0 ? name : `${name}: ${notes.join(", ")}`,
  issue: (count: number) => `Issue ${counted(count, "statement", "statements")}`,
  confirmTitle: (count: number) => `Issue ${counted(count, "statement", "statements")}?`,
  confirmText:
    "Each gets a reference of its own, and its supporter a message from the bot. For whoever the bot cannot tell there is a ready e-mail under Messages. What was issued stays as it is.",
  confirm: "Issue them",
  cancel: "Cancel",
  issued: (count: number) =>
    count === 1 ? "1 statement is issued." : `${inFigures(count)} statements are issued.`,
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
