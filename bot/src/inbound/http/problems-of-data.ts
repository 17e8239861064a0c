import type { ProblemCode } from "../../contract";

/** The problems of what people may ask for about their data, and of deleting by age; as in `problems.ts`. */
export const DATA_PROBLEMS = {
  "not-erased": [
    409,
    "You were not erased",
    "You are the only director of a scheme. Make somebody else a director first.",
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
  "deletion-not-stopped": [
    409,
    "There is nothing to confirm",
    "Look at the page again: this deletion goes on, or is done.",
  ],
} as const satisfies Partial<
  Record<ProblemCode, readonly [status: number, title: string, detail: string]>
>;
