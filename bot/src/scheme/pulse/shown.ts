import { addDays } from "../calendar/london";
import { programmeYearOf, type ProgrammeYear } from "../quality/programme-year";
import { inFives, type Fives } from "../quality/in-fives";
import type { IsoDate } from "../shared/time";
import { NO_ANSWERS, type PulseSum } from "./pulse";
import { windowsOf, type PulseRules, type PulseSide } from "./windows";

/** Of fewer answers no mean is shown. */
const FEWEST_FOR_MEAN = 10;

/** One side as it may be shown: from when on, or what came of it, which never changes any more. */
export type ShownSide =
  | { readonly state: "to-come"; readonly from: IsoDate }
  | { readonly state: "closed"; readonly answers: Fives; readonly mean?: number };

/** The pulse of a programme year as it may be shown. The change is there only where both means are. */
export interface ShownPulse extends Readonly<Record<PulseSide, ShownSide>> {
  readonly change?: number;
}

/** What is kept of a side: the sum of its answers, and the day on which it closed or closes. */
export interface KeptSide extends PulseSum {
  readonly until: IsoDate;
}

/**
 * The pulse of a year on a day (MX4, principle 9): a window once it is over and never before, so that no two views differ by an
 * answer; answers in fives; means from ten answers on, in whole numbers. Undefined where it is not asked, or nobody can say that
 * anybody answered.
 */
export function shownPulse(
  kept: Readonly<Partial<Record<PulseSide, KeptSide>>>,
  { year, rules }: { readonly year: ProgrammeYear; readonly rules: PulseRules },
  today: IsoDate,
): ShownPulse | undefined {
  const planned = windowsOf(year, rules);
  const sideOf = (side: PulseSide): ShownSide => {
    const { until, ...sum } = kept[side] ?? { ...NO_ANSWERS, until: planned[side].until };
    return today <= until ? { state: "to-come", from: addDays(until, 1) } : closed(sum);
  };
  const [before, after] = [sideOf("before"), sideOf("after")];
  const runs = programmeYearOf(today).begins === year.begins;
  const sides = [before, after];
  const anybody = sides.some((one) => one.state === "closed" && one.answers > 0);
  if (!anybody && !(rules.pulseAsked && runs)) return undefined;
  const [first, second] = sides.map((one) => (one.state === "closed" ? one.mean : undefined));
  return {
    before,
    after,
    ...(first === undefined || second === undefined ? {} : { change: second - first }),
  };
}

function closed({ count, sum }: PulseSum): ShownSide {
  const answers = inFives(count);
  if (count < FEWEST_FOR_MEAN) return { state: "closed", answers };
  return { state: "closed", answers, mean: Math.round(sum / count) };
}
