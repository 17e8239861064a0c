import type { AllocationPolicy } from "./instance";
import { metAsks, type Tables } from "./tables";

/**
 * What pairs cost. The goals are strictly in order: a doctor left out outweighs every pair that is moved, a
 * pair moved every preference, a preference every difference in fit. The weights come from the ranges of
 * the instance. A pair's cost has a code, a small whole number, so that candidates are sorted by counting.
 */
export interface Costs {
  readonly weights: {
    readonly preference: number;
    readonly moved: number;
    readonly unallocated: number;
  };
  /** The cost of each code. */
  readonly costOfCode: Float64Array;
  /** What one step of a preference, and a moved pair, add to a code; a step of fit adds one. */
  readonly codeSteps: { readonly preference: number; readonly moved: number };
  /** What leaving each doctor out costs. */
  readonly leaveOut: Float64Array;
}

/** More codes than any sensible policy has; lists of costs beyond it would not fit into memory. */
const MOST_CODES = 1_000_000;

/**
 * Works the costs of an instance out. Throws where the policy is not one in which every further step costs at
 * least nothing, and where the weights would pass 2^53, so that sums could be wrong.
 */
export function costsOf(tables: Tables): Costs {
  const { policy, doctors } = tables;
  const { fit, preferences } = policy;
  refuseFallingCosts(policy);
  const count = doctors.ids.length;
  const mostFit = fit.otherLep + fit.specialtyNone + fit.gapCap;
  const mostUnmet = preferences.noneHonoured + preferences.eachUnmet * greatest(doctors.asked);
  const weights = weightsFor(policy, count, mostUnmet);
  const { preference, moved } = weights;
  const anyCurrent = doctors.current.some((supporter) => supporter >= 0);
  const unallocated = anyCurrent ? moved * (count + 1) : moved;
  const codeSteps = { preference: mostFit + 1, moved: (mostFit + 1) * (mostUnmet + 1) };
  // A path of the solver adds and takes away a few of these at a time.
  if (!Number.isSafeInteger(4 * (unallocated + moved + mostUnmet * preference))) {
    throw new Error("The instance is too large to be solved exactly in one piece.");
  }
  if (2 * codeSteps.moved > MOST_CODES) {
    throw new Error("The policy's numbers are too large: give preferences and fit in small steps.");
  }
  const costOfCode = new Float64Array(2 * codeSteps.moved).map(
    (_, code) =>
      Math.floor(code / codeSteps.moved) * moved +
      Math.floor((code % codeSteps.moved) / codeSteps.preference) * preference +
      (code % codeSteps.preference),
  );
  const leaveOut = new Float64Array(count).map(
    (_, doctor) =>
      unallocated +
      (doctors.current[doctor] >= 0 ? moved : 0) +
      unmetSteps(policy, doctors.asked[doctor], 0) * preference,
  );
  return { weights: { ...weights, unallocated }, costOfCode, codeSteps, leaveOut };
}

/**
 * What an unmet preference weighs, and a moved pair: more than all that is below them can come to, for so many
 * doctors, of whom none costs more steps of preference than `mostUnmet`.
 */
export function weightsFor(
  { fit }: AllocationPolicy,
  doctors: number,
  mostUnmet: number,
): Pick<Costs["weights"], "preference" | "moved"> {
  const mostFit = fit.otherLep + fit.specialtyNone + fit.gapCap;
  const preference = doctors * (mostFit + fit.load[fit.load.length - 1]) + 1;
  return { preference, moved: preference * (doctors * mostUnmet + 1) };
}

/** The largest of some numbers that are not negative; 0 for none. */
function greatest(numbers: Int32Array): number {
  return numbers.reduce((most, one) => Math.max(most, one), 0);
}

function refuseFallingCosts({ fit, preferences }: AllocationPolicy): void {
  const rising = [
    [0, preferences.noneHonoured],
    [0, preferences.eachUnmet],
    [0, fit.otherSite, fit.otherLep],
    [0, fit.specialtyCurrent, fit.specialtyNone],
    [0, fit.perRankGap],
    [0, fit.gapCap],
    [0, ...fit.load],
  ];
  const isRising = (costs: readonly number[]) =>
    costs.every((cost, at) => Number.isSafeInteger(cost) && (at === 0 || cost >= costs[at - 1]));
  if (fit.load.length === 0 || !rising.every(isRising)) {
    throw new Error("Costs of a policy are whole numbers, and what is further away costs no less.");
  }
}

/** Steps of preference a doctor costs, of whose asks so many are met (NP7). */
export function unmetSteps({ preferences }: AllocationPolicy, asked: number, met: number): number {
  if (asked === 0) return 0;
  return (met === 0 ? preferences.noneHonoured : 0) + preferences.eachUnmet * (asked - met);
}

/** What a supporter's next doctor costs who has been given so many in this allocation. */
export function placeCost(
  { policy, supporters }: Tables,
  supporter: number,
  given: number,
): number {
  const { load } = policy.fit;
  return load[Math.min(supporters.committed[supporter] + given, load.length - 1)];
}

/** The part of a pair's fit that comes from where the two work. */
function placeFit(
  { policy, doctors, supporters }: Tables,
  doctor: number,
  supporter: number,
): number {
  if (supporters.site[supporter] === doctors.site[doctor]) return 0;
  const near = supporters.lep[supporter] === doctors.lep[doctor];
  return near ? policy.fit.otherSite : policy.fit.otherLep;
}

/** The part of a pair's fit that comes from specialty and seniority, whoever of these the supporter is. */
export function kindFit(
  { policy: { fit }, doctors }: Tables,
  doctor: number,
  ...[seniority, specialty]: [number, number]
): number {
  const gap = Math.min(fit.gapCap, (seniority - doctors.seniority[doctor] - 1) * fit.perRankGap);
  const desired = doctors.desired[doctor];
  if (specialty === desired) return gap;
  if (specialty !== doctors.specialty[doctor]) {
    return gap + (desired < 0 ? fit.specialtyCurrent : fit.specialtyNone);
  }
  return gap + (desired < 0 ? 0 : fit.specialtyCurrent);
}

/** The cost of one pair, worked out plainly and by itself: what the listing of candidates must agree with. */
export function pairCost(
  tables: Tables,
  { weights }: Costs,
  ...[doctor, supporter]: [number, number]
): number {
  const { policy, doctors, supporters } = tables;
  const current = doctors.current[doctor];
  const met = metAsks(tables, doctor, supporter);
  return (
    (current >= 0 && current !== supporter ? weights.moved : 0) +
    unmetSteps(policy, doctors.asked[doctor], met) * weights.preference +
    placeFit(tables, doctor, supporter) +
    kindFit(tables, doctor, supporters.seniority[supporter], supporters.specialty[supporter])
  );
}
