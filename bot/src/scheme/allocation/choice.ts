import type { PairRefusal } from "./rules";

/** What giving somebody would mean for the whole, goal by goal. */
export interface ChoiceCost {
  /** How many more doctors would go without. */
  readonly without: number;
  /** How much worse the whole would fit; less than 0: better. */
  readonly fit: number;
}

/** How one supporter stands to one doctor of a proposal. */
export type ChoiceState =
  | { readonly state: "now" }
  | { readonly state: "no"; readonly why: PairRefusal }
  /** Exactly what moving the doctor there costs, everybody else staying where they are. */
  | { readonly state: "free"; readonly cost: ChoiceCost; readonly endsPair: boolean }
  /**
   * What the best allocation with this pair costs at least, against the best there is by places and fit alone;
   * absent where no price tells it. `displaces`: whoever has a place would lose it, or a pair that holds would end.
   */
  | {
      readonly state: "taken";
      readonly cost?: ChoiceCost;
      readonly displaces?: "place" | "pair";
    };

/** What a choice costs the whole, as far as it is known. */
export function costOf(is: ChoiceState): ChoiceCost | undefined {
  return is.state === "free" || is.state === "taken" ? is.cost : undefined;
}
