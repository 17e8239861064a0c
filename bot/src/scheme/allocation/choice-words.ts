import type { ChoiceState } from "./choice";
import { pairRefusalText } from "./reasons";

const WHERE = {
  "same-site": "",
  "other-site": " at another site",
  "other-trust": " of another Trust",
} as const;

const GAINS = "One more doctor would have a supporter.";

/**
 * What giving somebody would mean, in words fit for a director: rules, places and fit. Where several are as good, it
 * says no more than that; whatever else decided between them is not for a director to read (principle 3).
 */
export function choiceText(is: ChoiceState, distance: keyof typeof WHERE): string {
  switch (is.state) {
    case "now":
      return "Theirs in this proposal.";
    case "no":
      return pairRefusalText(is.why);
    case "free": {
      const ends = is.endsPair ? " A pair that holds would end." : "";
      const then = is.cost.without < 0 ? GAINS : fitWords(is.cost.fit);
      return `Has a place${WHERE[distance]}. ${then}${ends}`;
    }
    case "taken":
      return `Their places are taken. ${takenWords(is)}`;
  }
}

function fitWords(fit: number): string {
  if (fit === 0) return "The whole would fit as well as now.";
  return `The whole would fit ${Math.abs(fit)} ${fit > 0 ? "worse" : "better"}.`;
}

function takenWords({ displaces, cost }: Extract<ChoiceState, { state: "taken" }>): string {
  if (cost !== undefined && cost.without > 0) return "One more doctor would go without.";
  if (displaces === "place") return "Somebody who has a place would go without instead.";
  if (displaces === "pair") return "A pair that holds would have to end.";
  if (cost === undefined) return "To give them, the rest is worked out again.";
  if (cost.fit === 0) return "On places and fit it may be as good; the rest is worked out again.";
  return `With this pair, the whole fits at least ${cost.fit} worse than it can.`;
}
