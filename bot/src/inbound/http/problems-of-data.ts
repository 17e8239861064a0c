import type { ProblemCode } from "../../contract";

/** The problems of an agreement, of what people may ask for about their data, and of deleting by age; as in `problems.ts`. */
export const DATA_PROBLEMS = {
  "not-erased": [
    409,
    "You were not erased",
    "You are the only director of a scheme. Make somebody else a director first.",
  ],
  "your-own-row": [
    409,
    "This is your own row",
    "For yourself there is My data, in My support. Nothing has been changed.",
  ],
  "letter-date-not-possible": [
    422,
    "This day is not possible",
    "Give the day on which they asked: not one to come, and at most a year ago. Nothing has been changed.",
  ],
  "agreement-incomplete": [
    409,
    "This cannot be signed yet",
    "Something is still missing. Write it, then sign.",
  ],
  "agreement-not-kept": [
    422,
    "This cannot be kept like that",
    "Look at what was entered. Nothing has been saved.",
  ],
  "profile-not-kept": [
    422,
    "This cannot be kept like that",
    "Look at what was entered. Nothing has been saved.",
  ],
  "complaint-empty": [422, "There is nothing to send", "Write a few words. Nothing has been sent."],
  "complaint-too-long": [
    422,
    "This is too long",
    "Shorten it and send it again. Nothing has been sent.",
  ],
  "complaint-not-read": [409, "Nobody has read this yet", "Read it first, then answer."],
  "complaint-already-answered": [
    409,
    "This was answered already",
    "Look at the list again. Nothing has been sent.",
  ],
  "nothing-to-state": [
    409,
    "There is nothing to state yet",
    "A statement can be issued once a foundation doctor was told that you are their supporter.",
  ],
  "statements-full": [
    409,
    "You have 20 statements",
    "Use one of those you have. The oldest goes 24 months after it was issued.",
  ],
  "session-to-come": [
    422,
    "This day is still to come",
    "Note a session once it has been. Nothing has been noted.",
  ],
  "session-length": [
    422,
    "This is not a length we can note",
    "Give whole minutes, from 1 to 1,440. Nothing has been noted.",
  ],
  "session-incomplete": [
    422,
    "Something is missing",
    "A course needs its name, of at most 120 letters; supervision needs whether it was one to one or in a group. Nothing has been noted.",
  ],
  "courses-full": [
    409,
    "You have noted 20 courses",
    "Take one off the list to note another. Nothing has been noted.",
  ],
  "not-a-supporter": [
    409,
    "Somebody is not a supporter now",
    "Look at the list again, and choose supporters only. Nothing has been noted.",
  ],
  "sessions-full": [
    409,
    "You have noted 200 sessions",
    "Take one off the list to note another. Nothing has been noted.",
  ],
  "tip-empty": [422, "There is nothing to keep", "Write a few words. Nothing has been kept."],
  "tip-too-long": [422, "This is too long", "Shorten it and try again. Nothing has been changed."],
  "tip-already-decided": [
    409,
    "This was decided already",
    "Look at the list again. Nothing has been changed.",
  ],
  "supporters-only": [
    409,
    "This is for supporters",
    "You are not a supporter of this scheme now. Nothing has been kept.",
  ],
  "feedback-empty": [422, "There is nothing to save", "Write a few words. Nothing is saved yet."],
  "feedback-too-long": [
    422,
    "This is too long",
    "Shorten it and save it again. Nothing is saved yet.",
  ],
  "feedback-names-patient": [
    422,
    "This looks like an NHS number",
    "Leave out who the patient is, and save it again. Nothing is saved yet.",
  ],
  "feedback-not-open": [
    409,
    "This cannot be said now",
    "It is too early, or it is over. Nothing is saved.",
  ],
  "feedback-given-already": [
    409,
    "You said this already",
    "Look at the page again. Nothing more is saved.",
  ],
  "feedback-not-waiting": [
    409,
    "This cannot be taken back any more",
    "Your supporter reads it, or it was released, or it is gone already.",
  ],
  "pulse-not-open": [
    409,
    "This cannot be answered now",
    "It is over, or not begun. Nothing is saved.",
  ],
  "pulse-answered-already": [
    409,
    "You answered this already",
    "Your answers were added to the others, once. Nothing more is saved.",
  ],
  "pulse-too-few": [
    422,
    "These are too few answers",
    "Answer four of the questions or more, or leave it. Nothing is saved yet.",
  ],
  "deletion-not-stopped": [
    409,
    "There is nothing to confirm",
    "Look at the page again: this deletion goes on, or is done.",
  ],
} as const satisfies Partial<
  Record<ProblemCode, readonly [status: number, title: string, detail: string]>
>;
