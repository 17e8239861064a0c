import { londonDate } from "../calendar/london";
import { holdsNhsNumber } from "../concern/nhs-number";
import { accept, refuse, type Decision } from "../shared/decision";
import type { PairingId, PersonId, SchemeId } from "../shared/ids";
import type { Instant, IsoDate } from "../shared/time";

/** `named`: the supporter reads it at once, with the doctor's name. `unnamed`: pooled until it says of nobody who wrote it. */
export const WAYS = ["named", "unnamed"] as const;

/** One of the two ways. */
export type Way = (typeof WAYS)[number];

/**
 * Where it stands. `released`: its words are in a release, to which nothing leads from here. `taken-back`: the words are
 * gone, by its author's wish or their erasure.
 */
export type FeedbackState =
  | { readonly state: "named"; readonly sealedText: string }
  | { readonly state: "waiting"; readonly sealedText: string }
  | { readonly state: "released" }
  | { readonly state: "taken-back" };

/** What a foundation doctor said to their supporter about a pairing (NP24): one a pairing, its words sealed. */
export interface Feedback {
  /** The pairing's. */
  readonly id: PairingId;
  readonly schemeId: SchemeId;
  readonly authorId: PersonId;
  readonly supporterId: PersonId;
  /** The day in London, and no time. */
  readonly givenOn: IsoDate;
  readonly state: FeedbackState;
}

/** What somebody wrote: short, in their own words, and no score. A part may be empty, not all of them. */
export interface FeedbackWords {
  readonly helped: string;
  readonly better: string;
  readonly more: string;
}

/** What can happen to feedback, also to that about the scheme. Nothing of what it says, of whom, and by whom. */
export type FeedbackEvent =
  | { readonly type: "FeedbackGiven" }
  | { readonly type: "FeedbackTakenBack" }
  | { readonly type: "FeedbackReleased" };

/** The longest answer to one question, in characters: some sentences. */
const LONGEST_ANSWER = 1_000;

/** Why words are not taken as they stand. */
export type FeedbackWordsRefusal =
  | { readonly code: "feedback-empty" }
  | { readonly code: "feedback-too-long"; readonly limit: number; readonly length: number }
  | { readonly code: "feedback-names-patient" };

/** Whether words can be taken: something is said, nothing too long, and without what looks like an NHS number. Undefined where they can. */
export function whyNotTakeWords(words: FeedbackWords): FeedbackWordsRefusal | undefined {
  const answers = [words.helped, words.better, words.more].map((one) => one.trim());
  const length = Math.max(...answers.map((one) => Array.from(one).length));
  if (length === 0) return { code: "feedback-empty" };
  if (length > LONGEST_ANSWER) return { code: "feedback-too-long", limit: LONGEST_ANSWER, length };
  return answers.some(holdsNhsNumber) ? { code: "feedback-names-patient" } : undefined;
}

/** Who gives what, and how. */
export interface Giving extends Pick<Feedback, "id" | "schemeId" | "authorId" | "supporterId"> {
  readonly way: Way;
  readonly sealedText: string;
}

/** Why feedback does not change. */
export interface FeedbackRefusal {
  readonly code: "feedback-given-already" | "feedback-not-waiting";
}

/** Gives feedback: once, or anew where it was taken back (NP24). */
export function giveFeedback(
  before: Feedback | undefined,
  { way, sealedText, ...whose }: Giving,
  now: Instant,
): Decision<Feedback, FeedbackEvent, FeedbackRefusal> {
  if (before !== undefined && before.state.state !== "taken-back") {
    return refuse({ code: "feedback-given-already" });
  }
  const state: FeedbackState =
    way === "named" ? { state: "named", sealedText } : { state: "waiting", sealedText };
  return accept({ ...whose, givenOn: londonDate(now), state }, { type: "FeedbackGiven" } as const);
}

/** Takes it back, as long as nobody could have read it. What is named is read at once, what is released has no author. */
export function takeFeedbackBack(
  feedback: Feedback,
): Decision<Feedback, FeedbackEvent, FeedbackRefusal> {
  if (feedback.state.state !== "waiting") return refuse({ code: "feedback-not-waiting" });
  return accept({ ...feedback, state: { state: "taken-back" } }, {
    type: "FeedbackTakenBack",
  } as const);
}
