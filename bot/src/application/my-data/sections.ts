import { dayInWords, londonClock, londonDate } from "../../scheme/calendar/london";
import type { Instant, IsoDate } from "../../scheme/shared/time";

/** The parts of somebody's own copy, in the order in which they are read. */
export const SECTIONS = [
  "account",
  "you",
  "choices",
  "statements",
  "volunteering",
  "support",
  "requests",
  "concerns",
  "complaints",
  "feedback",
  "tips",
  "recognition",
  "messages",
  "looks",
  "acts",
] as const;

/** A part of somebody's own copy. */
export type SectionName = (typeof SECTIONS)[number];

/** One thing that is kept, in words: what it is, and what it says. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** A part of somebody's own copy: each item is one thing that is kept, with all that it says. */
export interface DataSection {
  readonly name: SectionName;
  readonly title: string;
  /** What it is for, and who else can see it. */
  readonly about: string;
  readonly items: readonly (readonly Fact[])[];
}

const ABOUT: Readonly<Record<SectionName, readonly [title: string, about: string]>> = {
  account: [
    "Your Teams account",
    "How the bot knows you and can write to you. Nobody in any scheme sees it.",
  ],
  you: [
    "You and your posts",
    "As the scheme's spreadsheets give it. The scheme's directors and administrators see it; the other half of your pair sees your name, post and e-mail.",
  ],
  choices: [
    "What you chose",
    "Your directors and administrators see it. Your supporter knows of an opt-out only if you said so.",
  ],
  statements: [
    "What you said about yourself",
    "Kept sealed. You see it, and an allocation uses it; a director sees what you would like only if you let them look.",
  ],
  volunteering: [
    "Being a supporter",
    "Your directors and administrators see it; your doctors see the few lines about yourself.",
  ],
  support: [
    "Your pairings",
    "The other half sees the same. Your directors and administrators see it too, but of what the two of you agreed on only whether both have signed.",
  ],
  requests: [
    "What you asked your directors for",
    "No reason is kept. The other half is not told who asked.",
  ],
  concerns: [
    "What you wrote in confidence",
    "Kept sealed, for those whom you chose to read it, and for deputies where it was left unread.",
  ],
  complaints: ["What you complained of", "Kept sealed, for those who answer it."],
  tips: [
    "What helped others",
    "Kept sealed. Directors read it, and supporters once a director agreed; your name is beside it only where you said so.",
  ],
  recognition: [
    "Training and statements of support",
    "Those who run your scheme see what is noted of your training, and take off only what they noted themselves; a director can look a statement up by its reference.",
  ],
  feedback: [
    "Feedback",
    "Kept sealed. What you said with your name, your supporter reads; without it, nobody until it is released with that of others, and then nothing leads from it to you. What doctors said to you is yours alone.",
  ],
  messages: [
    "Messages to you",
    "What was sent or is planned, and what became of it; the words are not kept. They are forgotten 60 days after they ended.",
  ],
  looks: [
    "Who looked at what is yours",
    "Each time somebody who runs your scheme read what you would like in a supporter, looked a statement of yours up, read what the record of acts has of you, or made a copy on a letter in your name. Who opened a note that you wrote in confidence, you were told in the chat.",
  ],
  acts: [
    "What you did here",
    "The record of acts that a director can check. It holds ids and times, no names and no words of yours.",
  ],
};

/** How a part of the copy is called. */
export function partOfCopy(name: SectionName): string {
  return ABOUT[name][0];
}

/** A section with its words. */
export function section(name: SectionName, items: readonly (readonly Fact[])[]): DataSection {
  const [title, about] = ABOUT[name];
  return { name, title, about, items };
}

/** A fact, left out where there is nothing to say. */
export function fact(label: string, text: string | undefined): readonly Fact[] {
  return text === undefined || text === "" ? [] : [{ label, text }];
}

/** A moment as people write it: "Wednesday 5 August 2026, 09:30". */
export function momentInWords(at: Instant): string {
  return `${dayWithYear(londonDate(at))}, ${londonClock(at).time}`;
}

/** A day with its year. */
export function dayWithYear(day: IsoDate): string {
  return `${dayInWords(day)} ${day.slice(0, 4)}`;
}
