import type { Decision } from "../shared/decision";
import type { Instant } from "../shared/time";
import {
  optOut,
  rejoin,
  type Participation,
  type ParticipationEvent,
  type ParticipationRefusal,
} from "./participation";

/** A doctor's choice that somebody else writes down on their word (NP15). */
export type RecordedChoice = "opted-out" | "rejoined";

/** What was written down by somebody else than the doctor. */
export type RecordingEvent =
  /** Those who run the scheme: it holds at once. */
  | { readonly type: "ChoiceRecorded"; readonly choice: RecordedChoice }
  /** The doctor's supporter: the doctor is asked, and nothing else happens. */
  | { readonly type: "ChoiceNoted"; readonly choice: RecordedChoice };

/** The doctor's own choice, as the word that was written down says (NP13, NP15). The supporter is told nothing. */
export function followWord(
  current: Participation,
  choice: RecordedChoice,
  now: Instant,
): Decision<Participation, ParticipationEvent, ParticipationRefusal> {
  return choice === "opted-out" ? optOut(current, now) : rejoin(current);
}

/** Whether the doctor's choice is what the word says. */
export function isSo({ state }: Participation, choice: RecordedChoice): boolean {
  return (state === "opted-out") === (choice === "opted-out");
}
