import type { ChoiceView } from "@near-peer/bot/contract";

const ORDER = { now: 0, free: 1, taken: 2, no: 3 } as const;

/** Choices as a director weighs them: whoever leaves fewest doctors without, then whoever fits best, then by name. */
export function choicesInOrder(choices: readonly ChoiceView[]): readonly ChoiceView[] {
  return choices.toSorted(
    (one, other) =>
      ORDER[one.state] - ORDER[other.state] ||
      (one.without ?? 0) - (other.without ?? 0) ||
      (one.fit ?? 0) - (other.fit ?? 0) ||
      one.name.localeCompare(other.name, "en-GB"),
  );
}
