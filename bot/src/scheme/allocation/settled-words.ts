import { dayInWords } from "../calendar/london";
import type { AllocationRules, Need } from "../policy/allocation-rules";
import type { IsoDate } from "../shared/time";

const NEEDS: Readonly<Record<Need, string>> = {
  "new-starter": "new starters",
  "left-out-last-time": "whoever went without last time",
};

/** How it is settled who goes without, in words (principle 12). `fixedOn`: the day on which the lot's seed was fixed. */
export function settledText({ shortage, needFirst }: AllocationRules, fixedOn: IsoDate): string {
  if (shortage === "best-fit") {
    return "Your scheme draws no lot: whoever the best allocation of all leaves out goes without.";
  }
  const bands = [...needFirst.map((need) => NEEDS[need]), "everybody else"].join(", then ");
  return `Pairs that hold stay. Then come ${bands}; within each, a lot decides and nothing else. Its seed was fixed on ${dayInWords(fixedOn)}.`;
}
