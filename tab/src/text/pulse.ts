import type { PulseSideName } from "@near-peer/bot/contract";
import { longDay } from "../platform/london-time";

const TIMES: Readonly<Record<PulseSideName, string>> = {
  before: "As you begin",
  after: "Near the end of the year",
};

const SIDES: Readonly<Record<PulseSideName, string>> = {
  before: "The beginning of the year",
  after: "The end of the year",
};

/** The seven questions, and what is said around them. The questions and answers themselves are the instrument's, and come with it. */
export const pulseText = {
  title: "How work is for you",
  lead: "Seven short questions, about two minutes, up to you. The scheme looks at everybody's answers together, once at the beginning of the year and once at its end.",
  link: "How work is for you",
  linkLead: (day: string) =>
    `Seven short questions, without your name, until ${longDay(day)}. It is up to you.`,
  open: "Answer the questions",
  side: (side: PulseSideName) => TIMES[side],
  until: (day: string) => `You can answer until ${longDay(day)}.`,
  before:
    "Your answers become one number, which is added to a sum. They are kept nowhere else, so nobody can find them again, and you cannot change or take them back. That you answered is kept apart, until the programme year is over, so that nobody answers twice.",
  shown:
    "Directors, the DME and regional viewers see a mean, only after everybody's time is over, and only of ten doctors or more.",
  omit: "Leave out what you would rather not answer. With four answers or more it counts.",
  skip: "Leave this out",
  question: (nth: number, words: string) => `${nth}. ${words}`,
  source: "The questions and answers are published, and shown as they stand:",
  needs: "Answer four of the questions or more, or leave it. Nothing is saved yet.",
  save: "Add my answers",
  saved: "Added.",
  answered: "You have answered. Thank you.",
  answeredMore:
    "It is one number in a sum now, and nothing leads from it to you. There is nothing more to do.",
  nothing: "There is nothing to answer at the moment.",
  hard: "If things are hard now:",
  help: "help now",
} as const;

/** The settings of the pulse. */
export const pulseSettingsText = {
  title: "The pulse",
  lead: "Asks foundation doctors seven published questions on work-related burnout, at the beginning and near the end of the programme year, without a name. You see means of ten answers or more on the Quality page.",
  pulseAsked: "Ask foundation doctors",
  pulseWeeks: "Weeks to answer",
  pulseWeeksHint: "2 to 8, each time. Doctors who join later have as long.",
  pulseAfterMonth: "Month of the second time",
  pulseAfterMonthHint: "6 to 11, of the programme year: 10 is May.",
} as const;

/** The pulse on the page of how a scheme goes. */
export const pulseQualityText = {
  title: "The pulse",
  hint: "Work-related burnout as doctors answered it themselves, without a name: 0 is least, 100 is most. The beginning is the first weeks of the year, or a doctor's own where they joined later. Not everybody answers, and those who answer at the end need not be those who did at the beginning. A change says nothing of its cause.",
  what: "When",
  answers: "Answers",
  mean: "Mean",
  sides: SIDES,
  toCome: (day: string) => `shown from ${longDay(day)}`,
  hidden: "not shown",
  change: (change: number) =>
    change === 0
      ? "The two means are the same."
      : `The mean is ${Math.abs(change)} ${change < 0 ? "lower" : "higher"} at the end of the year.`,
  source:
    "Copenhagen Burnout Inventory, work-related burnout (Kristensen and others, 2005); means of ten answers or more.",
} as const;
