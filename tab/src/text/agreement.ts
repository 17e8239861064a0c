import type { AgreementFieldName, AgreementView } from "@near-peer/bot/contract";
import { dayAndTime, longDay, shortDay } from "../platform/london-time";
import { listed } from "./counted";

/** What each field is called and, in the form, what goes in it. */
export const agreementFields: Readonly<
  Record<AgreementFieldName, { readonly label: string; readonly hint: string }>
> = {
  startsOn: { label: "Start date", hint: "The day you begin." },
  endsOn: { label: "Estimated end date", hint: "Often the end of a placement or of the year." },
  howOften: {
    label: "How often we meet",
    hint: "For example, once a month, or when one of us asks.",
  },
  howLong: { label: "For how long", hint: "For example, about half an hour." },
  whenAndWhere: {
    label: "When and where",
    hint: "For example, Thursdays after teaching, or by Teams.",
  },
  contact: { label: "How we prefer to be in touch", hint: "Teams, e-mail, phone; and when not." },
  doctorHopes: {
    label: "What the foundation doctor hopes to gain",
    hint: "A sentence is enough.",
  },
  supporterHopes: { label: "What the supporter hopes to gain", hint: "A sentence is enough." },
  notes: { label: "Anything else", hint: "Can stay empty." },
};

/** The day of a field that is one. */
export function fieldText(field: AgreementFieldName, text: string): string {
  return text !== "" && (field === "startsOn" || field === "endsOn") ? longDay(text) : text;
}

/** The page on which a pair agree. */
export const agreementPage = {
  title: "Our agreement",
  lead: (other: string) =>
    `What you and ${other} want from this. It is short, and there is no hurry. Both of you can write it; it holds once you have both signed the same text. Only the two of you read it; the scheme's directors see that you signed, and when.`,
  time: "Time spent on it, and on meeting, is an acceptable use of self-development time.",
  back: "My support",
  text: "What it says",
  nothing: "Nothing is written yet. Either of you can begin.",
  gone: "What you agreed on is not kept any more.",
  ended:
    "This pairing has ended. What you agreed on stays here for some time, for you to take along.",
  people: { doctor: "Foundation doctor", supporter: "Supporter" },
  notWritten: "Not written yet",
  begin: "Begin writing",
  change: "Change it",
  changed: (by: string, at: string) => `Last changed by ${by} on ${dayAndTime(at)}`,
  you: "you",
} as const;

/** Writing it. */
export const agreementForm = {
  title: "Write it together",
  lead: "Save what you have, finished or not. A change means that you both sign again.",
  save: "Save",
  cancel: "Leave it as it was",
  saved: "Saved. Sign it when it says what you both want.",
  meanwhile: (other: string) => `What ${other} wrote meanwhile`,
  meanwhileText:
    "What you typed is still below. Compare the two, put together what you both want, and save again.",
} as const;

/** Signing it. */
export const agreementSigning = {
  title: "Signatures",
  lead: (missing: readonly AgreementFieldName[]) =>
    `Before you can sign, this is still to be written: ${listed(missing.map((field) => agreementFields[field].label.toLowerCase()))}.`,
  promise:
    "I keep what we talk about between the two of us, unless someone may be at risk of harm.",
  needsPromise: "Tick this to sign.",
  sign: "Sign it",
  done: "You have signed.",
  states: {
    signed: "Signed",
    "changed-since": "Signed, and changed since",
    "not-signed": "Not signed yet",
  } satisfies Record<AgreementView["signatures"][number]["state"], string>,
  on: (at: string) => `on ${shortDay(at)}`,
  inForce: (at: string) => `You have both signed. It holds since ${longDay(at)}.`,
} as const;

/** Taking it along. */
export const agreementAlong = {
  title: "To keep",
  pdf: "Save as PDF",
  meeting: "A first meeting",
  meetingLead:
    "Puts a file on your device that you can open with your calendar. It names nobody, and takes as long as you agreed, or half an hour.",
  on: "Day",
  at: "Time",
  calendar: "Save for my calendar",
  needsBoth: "Choose a day and a time.",
} as const;
