import type { ProblemCode } from "../../contract";

/** What is said of a problem. */
export type ProblemWords = readonly [status: number, title: string, detail: string];

/** Of what a director does for many at once: imports, allocations, publications, the launch. */
export const PROBLEMS_OF_MANY = {
  "not-a-spreadsheet": [
    422,
    "This file could not be read",
    "Choose an .xlsx or .csv file. Nothing has been added.",
  ],
  "import-too-large": [
    422,
    "This is too much for one import",
    "Split the list in two and take one after the other. Nothing has been added.",
  ],
  "import-has-nothing-to-do": [
    409,
    "There is nothing to add",
    "Everybody in the file is here already.",
  ],
  "import-no-longer-open": [409, "This import is no longer open", "Choose the file again."],
  "people-changed-since": [
    409,
    "The people changed meanwhile",
    "Choose the file again to see what it would do now. Nothing has been added.",
  ],
  "proposal-out-of-date": [
    409,
    "This proposal is out of date",
    "People or pairings changed since. Propose again. Nothing has been published.",
  ],
  "already-published": [
    409,
    "This was published already",
    "You or somebody else did so. It is among the published allocations, and can be undone there until its time.",
  ],
  "not-a-contact": [
    409,
    "They cannot be the contact",
    "Choose a director or an administrator of the scheme. Nothing has been published.",
  ],
  "nothing-to-publish": [409, "There is nobody to publish", "The proposal has no pairs."],
  "announcement-in-the-past": [
    409,
    "That time is over",
    "Choose a time to come. Nothing has been published.",
  ],
  "publication-in-progress": [
    409,
    "An allocation is being published",
    "Wait a moment and try again.",
  ],
  "too-late-to-undo": [
    409,
    "It is too late to undo this",
    "The pairs have been told. You can end pairings one by one.",
  ],
  "already-undone": [409, "This was undone already", "Propose again when you are ready."],
  "cannot-be-paired": [409, "These two cannot be paired", "Choose somebody else."],
  "pairing-already-ended": [409, "This pairing has ended already", "Look at the list again."],
  "not-a-volunteer-candidate": [
    409,
    "Only F2 and above can be supporters",
    "Take F1 doctors out of the selection. Nothing has been changed.",
  ],
  "date-in-the-future": [
    409,
    "That day is still to come",
    "Give the day on which the supervisors were told. Nothing has been changed.",
  ],
  "launch-step-begun": [
    409,
    "This step has begun",
    "What has gone cannot be called back. People who join in the two weeks after its day still get it.",
  ],
  "launch-day-over": [
    409,
    "That day is over",
    "Choose today or a day to come. Nothing has been changed.",
  ],
  "launch-day-closed": [
    409,
    "That is not a working day",
    "Messages go on working days. Choose another day.",
  ],
  "date-before-launch": [
    409,
    "That day belongs to an earlier programme",
    "Give the day on which they were told of this one. Nothing has been changed.",
  ],
} as const satisfies Readonly<Partial<Record<ProblemCode, ProblemWords>>>;
