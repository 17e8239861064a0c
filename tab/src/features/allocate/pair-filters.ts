import type { ProposedPairView } from "@near-peer/bot/contract";
import { fits } from "../../components/find-rows";
import { pairsText } from "../../text/proposal";

/** What the pairs of a proposal can be narrowed to. */
export type PairFilter = keyof typeof pairsText.filters;

const FILTERS: readonly PairFilter[] = ["all", "moves", "new", "locked"];

/** Whether a pair is one of those a filter shows. A pair that changes supporter is not a new one. */
export function pairPasses({ instead, locked }: ProposedPairView, filter: PairFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "moves":
      return instead !== undefined;
    case "new":
      return instead === undefined;
    case "locked":
      return locked;
  }
}

/** The filters that are worth offering, in their order: all of them, and each that shows some pairs but not every one. */
export function pairChoices(pairs: readonly ProposedPairView[]) {
  return FILTERS.map((name) => ({
    name,
    text: pairsText.filters[name],
    count: pairs.filter((pair) => pairPasses(pair, name)).length,
  })).filter(
    ({ name, count }) => name === "all" || name === "locked" || (count > 0 && count < pairs.length),
  );
}

/** Whether a search finds a pair, by any of the people in it. */
export function pairFound(
  { doctor, supporter, instead }: ProposedPairView,
  search: string,
): boolean {
  return fits(
    search,
    [doctor, supporter, ...(instead === undefined ? [] : [instead])].flatMap(
      ({ name, grade, site, specialty }) => [name, grade, site, specialty],
    ),
  );
}
