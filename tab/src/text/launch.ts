import type { LaunchCheck, LaunchStep, LaunchStepView, SendingStep } from "@near-peer/bot/contract";
import { counted, inFigures } from "./counted";

interface StepText {
  readonly name: string;
  /** What happens in it, and why then. */
  readonly about: string;
}

/** The Launch page. */
export const launchText = {
  title: "Launch",
  lead: (year: number, day: string, begun: boolean) =>
    `What the ${year} programme begins with, step by step. It ${begun ? "started" : "starts"} on ${day}.`,
  steps: {
    "supervisors-told": {
      name: "Tell the supervisors",
      about:
        "Every educational supervisor hears that doctors they look after may volunteer, before anybody is asked.",
    },
    invitation: {
      name: "Invite supporters",
      about:
        "Every doctor who may be a supporter and is not one yet hears what it asks, what it gives, and how to volunteer.",
    },
    wishes: {
      name: "Ask what doctors would like",
      about:
        "Foundation doctors may say what they would like in a supporter. It is optional, and comes before the allocation.",
    },
    allocation: {
      name: "Allocate",
      about: "The day on which you mean to work out who supports whom, and publish it.",
    },
    introductions: {
      name: "Introductions",
      about: "Induction week: each supporter says hello. Who has not stands on Today.",
    },
  } satisfies Record<LaunchStep, StepText>,
  states: {
    open: "No day yet",
    planned: "Planned",
    "under-way": "Under way",
    done: "Done",
  } satisfies Record<LaunchStepView["state"], string>,
  on: (day: string) => `on ${day}`,
  begins: (moment: string) => `goes ${moment}`,
  plannedBy: (name: string, day: string) => `Planned by ${name} on ${day}.`,
  lateJoiners: "People who join within two weeks of the day still get it.",
  warnings: {
    "before-an-earlier-step": "An earlier step has no day yet, or a later one.",
    "soon-after-the-notice":
      "The supervisors have less than five working days before their doctors are asked.",
    "after-the-start": "This is after the programme's first day.",
  } satisfies Record<LaunchStepView["warnings"][number], string>,
  recipients: (n: number) =>
    n === 0 ? "There is nobody to write to." : `Goes to ${counted(n, "person", "people")}.`,
  notLinked: (n: number) =>
    `${counted(n, "of them is", "of them are")} not linked to Teams yet: it waits until they are.`,
  record: "What became of it",
  allocated: (have: number, need: number) =>
    `${inFigures(have)} of ${counted(need, "foundation doctor has", "foundation doctors have")} a supporter.`,
  introduced: (have: number, need: number) =>
    need === 0
      ? "No pair has been told of each other yet."
      : `${inFigures(have)} of ${counted(need, "introduction", "introductions")} made.`,
  plan: "Choose a day",
  change: "Change the day",
  sendNow: "Send now",
  cancelStep: "Take the day away",
  preview: "Preview",
  toAllocate: "Go to Allocate",
  toPairings: "See introductions",
  actionFor: (action: string, step: string) => `${action}: ${step}`,
} as const;

/** The numbers of a step's messages, in the order in which they are read; what is zero is left out. */
export function recordText(messages: NonNullable<LaunchStepView["messages"]>): readonly string[] {
  const { sent, coming, waiting, notDelivered, unknown, notNeeded } = messages;
  const parts: readonly (readonly [number, string])[] = [
    [sent, "sent"],
    [coming, "on their way"],
    [waiting, "waiting until the person can be reached"],
    [notDelivered, "not delivered"],
    [unknown, "may or may not have arrived"],
    [notNeeded, "not needed any more"],
  ];
  return parts.flatMap(([n, what]) => (n === 0 ? [] : [`${inFigures(n)} ${what}`]));
}

/** The dialogs of the Launch page. */
export const launchDialogText = {
  planTitle: (step: string) => `When: ${step}`,
  planText: {
    sends: "It goes at the start of that working day, to everybody it is for by then.",
    plans: "A day in your plan. Nothing is sent.",
  },
  day: "Day",
  suggested: (day: string) => `Suggested: ${day}, counted back from the first day.`,
  needsDay: "Choose a day.",
  planConfirm: "Plan it",
  cancel: "Not now",
  planned: (step: string, day: string) => `${step}: planned for ${day}.`,
  nowTitle: (step: string) => `Send now: ${step}`,
  nowText: (n: number) =>
    `It goes to ${counted(n, "person", "people")} at once in working hours, else when the next working day begins. What has gone cannot be called back.`,
  nowConfirm: "Send it",
  sentNow: (step: string) => `${step}: it goes at the next working moment.`,
  removeTitle: (step: string) => `Take the day away: ${step}`,
  removeText: "Nothing has been sent, and nothing will be until you choose another day.",
  removeConfirm: "Take it away",
  removed: (step: string) => `${step} has no day any more. Nothing was sent.`,
  previewTitle: (step: string) => `Preview: ${step}`,
  previewText: "As you would see it. Each reader sees their own first name.",
  close: "Close",
} as const;

/** Educational supervisors and when they were told. */
export const supervisorsText = {
  title: "Who was told",
  lead: (told: number, all: number) =>
    `${told} of ${counted(all, "educational supervisor", "educational supervisors")} told of this launch.`,
  none: "No educational supervisor is listed yet. Import their names and e-mails on Supporters; they will stand here.",
  told: {
    bot: (day: string) => `Told by the bot on ${day}`,
    email: (day: string) => `Told by e-mail on ${day}`,
  },
  notTold: "Not told yet",
  notLinked: "not linked to Teams",
  byEmail: "Not on Teams",
  byEmailText: (n: number) =>
    `${counted(n, "supervisor has", "supervisors have")} not been told and cannot be reached by the bot. Send them this e-mail, then say so here.`,
  open: "Open in mail",
  copyAddresses: (n: number) => `Copy ${counted(n, "address", "addresses")}`,
  copyText: "Copy the words",
  copied: "Copied.",
  notCopied: "This browser did not let us copy. Select the words and copy them yourself.",
  mark: (n: number) => `Mark ${n === 1 ? "one" : `these ${inFigures(n)}`} as told`,
  markOne: "Mark as told",
  markOneFor: (name: string) => `Mark as told: ${name}`,
  markTitle: (n: number) => `Told by e-mail: ${counted(n, "supervisor", "supervisors")}`,
  markText: "It is recorded under your name.",
  toldOn: "Told on",
  markConfirm: "Record it",
  cancel: "Not now",
  needsDay: "Give the day on which they were told.",
  notFuture: "That day is still to come.",
  done: (told: number, already: number) =>
    already === 0
      ? `Recorded for ${counted(told, "supervisor", "supervisors")}.`
      : `Recorded for ${counted(told, "supervisor", "supervisors")}; ${already} had been told already.`,
  emailPreview: "The e-mail",
} as const;

/** The heading of the list of what is missing. */
export const checklistText = {
  title: "What is ready",
  done: ", ready",
  missing: ", missing",
} as const;

interface CheckWords {
  readonly text: string;
  /** What it is for, or where it is done; shown while it is missing. */
  readonly hint?: string;
  /** How the two numbers go together, where they are worth saying. */
  readonly counts?: "of" | "for";
}

const CHECKS: Record<LaunchCheck["check"], CheckWords> = {
  "people-imported": { text: "Foundation doctors imported", hint: "on People" },
  "supervisors-listed": { text: "Educational supervisors listed", hint: "on Supporters" },
  "supervisors-told": { text: "Supervisors told", counts: "of" },
  "director-named": { text: "A director named", hint: "in Settings" },
  "dme-named": { text: "A DME named", hint: "in Settings: concerns can then go to them" },
  "deputy-named": { text: "A deputy named", hint: "in Settings: reads what is left unread" },
  "signposts-checked": { text: "Local help added", hint: "in Settings" },
  "controller-named": {
    text: "Privacy notice named",
    hint: "in Settings: who is responsible for the data, and whom to ask",
  },
  "enough-supporters": { text: "Places with supporters for doctors", counts: "for" },
  "senior-enough": { text: "Places senior enough for F2 doctors", counts: "for" },
  "everybody-linked": { text: "People linked to Teams", counts: "of" },
};

/** What a launch needs, in words, with how far it is. */
export function checkText({ check, done, have, need }: LaunchCheck): {
  readonly text: string;
  readonly more: string;
} {
  const { text, hint = "", counts } = CHECKS[check];
  if (need > 0 && counts !== undefined) {
    return { text, more: `${inFigures(have)} ${counts} ${inFigures(need)}` };
  }
  return { text, more: done ? "" : hint };
}

/** The steps of which a message can be looked at. */
export function isSendingStep(step: LaunchStep): step is SendingStep {
  return step === "supervisors-told" || step === "invitation" || step === "wishes";
}
