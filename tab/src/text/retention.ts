import type {
  RetentionKindView,
  RetentionLineView,
  RetentionRunView,
} from "@near-peer/bot/contract";
import { dayAndTime, shortDay } from "../platform/london-time";
import { counted, listed } from "./counted";

/** What is kept, and what its time is counted from. */
const LINES: Readonly<Record<RetentionLineView["kind"], { what: string; from: string }>> = {
  wishes: { what: "What you stated about yourself for the matching", from: "after you stated it" },
  people: {
    what: "Your name, e-mail, posts and choices",
    from: "after your last day in the scheme; a supervisor's, after a year in which nothing needed them",
  },
  pairings: { what: "Who supported whom, and when", from: "after the pairing ended" },
  requests: { what: "What a pair asked of the director", from: "after it was dealt with" },
  objections: {
    what: "That a supervisor spoke about an application",
    from: "after it was decided",
  },
  concerns: { what: "What somebody wrote in confidence", from: "after it was dealt with" },
  complaints: { what: "Complaints about data, and their answers", from: "after the answer" },
  tips: { what: "What supporters wrote that helped others", from: "after a director decided" },
  agreements: { what: "What a pair agreed on", from: "after the pairing ended" },
  feedback: {
    what: "Feedback to a supporter, and about the scheme",
    from: "after it could be read",
  },
  recognition: { what: "Statements of support", from: "after they were issued" },
  "year-figures": {
    what: "How a programme year went, in numbers of nobody",
    from: "after the year was over",
  },
  publications: { what: "Which pairs an allocation made", from: "once none of its pairs is kept" },
  launches: {
    what: "When the steps of a launch were planned",
    from: "after the programme's first day",
  },
  imports: { what: "Lists of people as they were uploaded", from: "after they were taken in" },
  proposals: { what: "Proposed allocations and what they were worked out from", from: "at most" },
  messages: { what: "That a message was sent, and whether it arrived", from: "after it was sent" },
  chats: { what: "Where the bot can write to you", from: "after it cannot any more" },
};

/** "3 months after your last day in the scheme". */
export function keptFor({ kind, keep: { unit, amount } }: RetentionLineView): string {
  const [one, many] = unit === "months" ? ["month", "months"] : ["day", "days"];
  return `${counted(amount, one, many)} ${LINES[kind].from}`;
}

/** What a line of the table is about. */
export function lineText(kind: RetentionLineView["kind"]): string {
  return LINES[kind].what;
}

const KINDS: Readonly<Record<RetentionKindView, readonly [one: string, many: string]>> = {
  requests: ["request", "requests"],
  objections: ["objection", "objections"],
  concerns: ["concern", "concerns"],
  complaints: ["complaint", "complaints"],
  agreements: ["agreement", "agreements"],
  feedback: ["record of feedback", "records of feedback"],
  tips: ["note on what helped", "notes on what helped"],
  pairings: ["pairing", "pairings"],
  publications: ["record of an allocation", "records of allocations"],
  launches: ["launch", "launches"],
  people: ["person", "people"],
  chats: ["silent chat", "silent chats"],
};

/** "4 people". */
export function countText(kind: RetentionKindView, count: number): string {
  const [one, many] = KINDS[kind];
  return counted(count, one, many);
}

/** "4 people and one pairing"; empty where there is nothing. */
export function countsText(counts: RetentionRunView["gone"]): string {
  return listed(counts.map(({ kind, count }) => countText(kind, count)));
}

/** The page on which a director sees what is deleted. */
export const retentionText = {
  title: "What is kept, and what is deleted",
  lead: "What your scheme keeps no longer is deleted once a day, by the table below. Nobody's name stands here or in the record of it.",
  stoppedTitle: "A deletion waits for a director",
  stopped: (counts: string) =>
    `${counts} would go at once: more than a fifth of the people or pairings. That is usual some months after a programme year. Nothing goes until a director says so.`,
  onlyDirector: "A director of the scheme can confirm it.",
  confirm: "Confirm the deletion",
  dialog: "Delete all of this?",
  dialogText: (counts: string) => `${counts} will be deleted now. It cannot be undone.`,
  dialogConfirm: "Delete it",
  cancel: "Not now",
  done: (counts: string) => `Deleted: ${counts}.`,
  dueTitle: "What would go",
  dueNone: "Nothing is due now, or in the next 30 days.",
  withoutLastDay: (count: number) =>
    count === 1
      ? "One doctor has no last day on record, so nothing of theirs is ever due. Import a sheet that gives it, in a column 'end'."
      : `${counted(count, "doctor", "doctors")} have no last day on record, so nothing of theirs is ever due. Import a sheet that gives it, in a column 'end'.`,
  now: (what: string) => `${what} now`,
  soon: (what: string) => `${what} in the next 30 days`,
  first: (day: string) => `The first on ${day}`,
  runsTitle: "What was deleted",
  runsNone: "Nothing has been deleted yet. A day on which nothing is due leaves no record.",
  gone: (counts: string) => (counts === "" ? "Nothing yet" : counts),
  states: { stopped: "Waits for a director", running: "Goes on", done: "Done" },
  doneMore: (at: string, rules: string) => `${dayAndTime(at)}, by version ${rules} of the rules`,
  confirmedBy: (name: string) => `Confirmed by ${name}`,
  planned: (counts: string) => `Planned: ${counts}`,
  tableTitle: "For how long what is kept",
  tableLead: "You can change the periods within their bounds in Settings.",
  toSettings: "Go to Settings",
  what: "What",
  howLong: "For how long",
  day: (day: string) => shortDay(day),
} as const;

/** The part of the settings that is about data. */
export const dataSettingsText = {
  controller: "Who is responsible for the data",
  controllerLead:
    "Everybody reads this under Privacy. Until all of it is there, the list before a launch says so.",
  fields: {
    name: {
      label: "Organisation",
      hint: "The controller: as a rule your Trust, by its full name.",
    },
    contact: {
      label: "E-mail for questions about data",
      hint: "Your data protection officer or their team.",
    },
    noticeUrl: { label: "Address of the privacy notice", hint: "Begins with https://." },
    noticeVersion: { label: "Version of the notice", hint: 'For example "3, June 2026".' },
  },
  periods: "For how long things are kept",
  periodsLead:
    "In months. Your data protection officer may want other periods; each field says how far it goes.",
  period: {
    wishes: { label: "What people stated of themselves", hint: "1 to 12 after they stated it." },
    people: { label: "People who left", hint: "1 to 24 after their last day." },
    pairings: { label: "Ended pairings", hint: "1 to 36 after their end; requests alike." },
    concerns: { label: "Concerns", hint: "1 to 96 after they were dealt with." },
    complaints: { label: "Complaints", hint: "1 to 72 after the answer." },
    agreements: { label: "Agreements", hint: "1 to 12 after the pairing ended." },
    feedback: { label: "Feedback", hint: "1 to 24 after it could be read." },
  },
  deleted: "What is deleted",
  deletedLead: "What would go now and soon, what has gone, and by which rules.",
  toRetention: "See what is deleted",
} as const;

/** What the privacy page says of the reader's own schemes. */
export const whatIsKeptText = {
  title: (scheme: string) => `In ${scheme}`,
  responsible: (name: string) => `${name} is responsible for your data.`,
  notNamed: (provider: string) =>
    `${provider} runs the scheme and is responsible for your data. It has not named its privacy notice here yet: ask the director of your scheme.`,
  ask: "Ask about your data:",
  notice: (version: string) =>
    version === "" ? "Its privacy notice" : `Its privacy notice, version ${version}`,
  howLong: "For how long it is kept",
  what: "What",
  keep: "For how long",
  failed: "What your own scheme keeps could not be read. Try again in a minute.",
  complain: "Complain about how your data is used",
} as const;
