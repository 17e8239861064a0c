import type { FeedbackOfMine } from "@near-peer/bot/contract";
import { longDay } from "../platform/london-time";
import { counted } from "./counted";

/** The month of a release: "2026-12" as "December 2026". */
export function monthName(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString("en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

const BECAME: Readonly<Record<FeedbackOfMine["pairs"][number]["standing"], string>> = {
  open: "",
  named: "Given with your name. Your supporter reads it.",
  waiting:
    "Kept, without your name. Nobody reads it until at least three doctors have written and it cannot be told who did. Until then you can take it back.",
  released:
    "Released to your supporter, together with that of others. Nothing leads from it to you any more, so it cannot be taken back.",
};

/** One's own page of feedback: what one may say, and what was said. */
export const feedbackText = {
  title: "Feedback",
  lead: "Informal, in your own words, and up to you. There are no scores, and nobody is told if you leave it.",
  link: "Feedback",
  linkLead: "Say something to your supporter or about the scheme, and read what was said to you.",
  open: "Open feedback",
  nothing: "There is nothing to say or to read at the moment.",
  toSupporter: (name: string) => `To ${name}`,
  until: (day: string) => `You can say something until ${longDay(day)}.`,
  became: (standing: FeedbackOfMine["pairs"][number]["standing"]) => BECAME[standing],
  write: "Give feedback",
  writeTo: (name: string) => `Give feedback to ${name}`,
  takeBack: "Take it back",
  takenBack: "Taken back. The words are gone.",
  onScheme: "About the scheme",
  onSchemeLead:
    "How it is run: the launch, the matching, the messages. It never has a name. The directors read it once at least three people have written, by the month only.",
  onSchemeWaiting:
    "Kept, without your name. The directors read it once at least three people have written. Until then you can take it back.",
  writeOnScheme: "Say something about the scheme",
  before:
    "It is not an emergency service and not the place for a worry about safety: write in confidence under My support instead. Please leave out patients' names.",
  way: "Who reads it, and how",
  ways: {
    named: "With my name: my supporter reads it at once",
    unnamed: "Without my name: kept until at least three doctors have written",
  },
  wayHint:
    "Without a name, nobody reads it, and nobody can tell that you wrote, until there are three or more and at least one doctor who has not written. It may never come to that; then it is deleted unread after two years. Your own words may still give you away.",
  namedBefore:
    "With your name it cannot be taken back. They may use it in their multi-source feedback.",
  schemeBefore:
    "Nobody reads it until at least three people have written; then the directors do, without any names. Your own words may still give you away.",
  questions: {
    helped: "What helped?",
    better: "What could be even better?",
    more: "Anything else?",
  },
  answerHint: "Up to 1,000 characters. It is stored encrypted.",
  needs: "Answer at least one of the questions.",
  save: "Save",
  cancel: "Not now",
  saved: "Saved.",
} as const;

/** What was said to a supporter. */
export const receivedText = {
  title: "What doctors said to you",
  lead: "Yours alone; directors do not see it. What was given without a name is here only once it says of nobody who wrote it.",
  none: "There is nothing to read yet. That says nothing about what any doctor wrote or did.",
  from: (name: string, day: string) => `${name}, ${longDay(day)}`,
  released: (month: string) => `Without names, released in ${month}`,
  releasedLead: "From three doctors or more, in the order of the alphabet.",
  take: "Save as PDF",
  takeHint: "For your multi-source feedback.",
  taken: "The PDF is saved.",
} as const;

/** The directors' page of what was said about the scheme. */
export const onSchemeText = {
  title: "Feedback on the scheme",
  lead: "What was said about how the scheme is run, for its quality assurance. It is released once at least three people have written, by the month, and of nobody. What doctors say to their supporters is not here.",
  emptyTitle: "Nothing to read yet",
  emptyText:
    "Doctors are asked some months after their introduction. What they say appears here at the start of a month, once there are at least three answers.",
  released: (month: string, answers: number) =>
    `${month}: ${counted(answers, "answer", "answers")}`,
  questions: {
    helped: "Works well",
    better: "Could be even better",
    more: "Anything else",
  },
  take: "Save as a spreadsheet",
  taken: (rows: number) => `${counted(rows, "answer is", "answers are")} saved.`,
  link: "Feedback on the scheme",
  linkLead: "What doctors said about how the scheme is run, for its quality assurance.",
  open: "Read the feedback",
} as const;
