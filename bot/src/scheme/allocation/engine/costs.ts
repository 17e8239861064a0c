import type { Tables } from "./tables";

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
  /** What one step of a preference, and a moved pair, add to a code. */
  readonly codeSteps: { readonly preference: number; readonly moved: number };
  /** Steps of preference a doctor costs, of whose asks so many are met. */
  readonly unmet: (asked: number, met: number) => number;
  /** What leaving each doctor out costs. */
  readonly leaveOut: Float64Array;
  /** What a supporter's next doctor costs who has been given so many in this allocation. */
  readonly placeCost: (supporter: number, given: number) => number;
  /** The part of a pair's fit that comes from specialty and grade, whoever of these the supporter is. */
  readonly kindFit: (doctor: number, seniority: number, specialty: number) => number;
}

/** Works the costs of an instance out. Throws where its weights would pass 2^53, and sums could be wrong. */
export function costsOf(tables: Tables): Costs {
  const { policy, doctors, supporters } = tables;
  const { fit, preferences } = policy;
  const count = doctors.ids.length;
  const mostAsked = doctors.asks.reduce((most, asks) => Math.max(most, asks.length), 0);
  const mostFit = fit.otherLep + fit.specialtyNone + fit.gapCap;
  const mostUnmet = preferences.noneHonoured + preferences.eachUnmet * mostAsked;
  const preference = count * (mostFit + Math.max(...fit.load)) + 1;
  const moved = preference * (count * mostUnmet + 1);
  const anyCurrent = doctors.current.some((supporter) => supporter >= 0);
  const unallocated = anyCurrent ? moved * (count + 1) : moved;
  if (!Number.isSafeInteger(4 * (unallocated + moved + mostUnmet * preference))) {
    throw new Error("The instance is too large to be solved exactly in one piece.");
  }
  const unmet = (asked: number, met: number) =>
    asked === 0
      ? 0
      : (met === 0 ? preferences.noneHonoured : 0) + preferences.eachUnmet * (asked - met);
  const codeSteps = { preference: mostFit + 1, moved: (mostFit + 1) * (mostUnmet + 1) };
  const costOfCode = Float64Array.from(
    { length: 2 * codeSteps.moved },
    (_, code) =>
      Math.floor(code / codeSteps.moved) * moved +
      Math.floor((code % codeSteps.moved) / codeSteps.preference) * preference +
      (code % codeSteps.preference),
  );
  return {
    weights: { preference, moved, unallocated },
    costOfCode,
    codeSteps,
    unmet,
    leaveOut: Float64Array.from(
      doctors.asks,
      (asks, doctor) =>
        unallocated +
        (doctors.current[doctor] >= 0 ? moved : 0) +
        unmet(asks.length, 0) * preference,
    ),
    placeCost: (supporter, given) =>
      fit.load[Math.min(supporters.committed[supporter] + given, fit.load.length - 1)],
    kindFit: (doctor, seniority, specialty) =>
      specialtyFit(tables, doctor, specialty) +
      Math.min(fit.gapCap, (seniority - doctors.seniority[doctor] - 1) * fit.perRankGap),
  };
}

function specialtyFit(
  { policy: { fit }, doctors }: Tables,
  doctor: number,
  specialty: number,
): number {
  const desired = doctors.desired[doctor];
  const own = doctors.specialty[doctor];
  if (desired < 0) return specialty === own ? 0 : fit.specialtyCurrent;
  if (specialty === desired) return 0;
  return specialty === own ? fit.specialtyCurrent : fit.specialtyNone;
}

/** The cost of one pair, worked out plainly and by itself: what the listing of candidates must agree with. */
export function pairCost(
  tables: Tables,
  costs: Costs,
  ...[doctor, supporter]: [number, number]
): number {
  const { policy, doctors, supporters, offering } = tables;
  const asks = doctors.asks[doctor];
  const met = asks.reduce((sum, token) => sum + Number(offering[token].includes(supporter)), 0);
  const current = doctors.current[doctor];
  let place = 0;
  if (supporters.site[supporter] !== doctors.site[doctor]) {
    const near = supporters.lep[supporter] === doctors.lep[doctor];
    place = near ? policy.fit.otherSite : policy.fit.otherLep;
  }
  return (
    (current >= 0 && current !== supporter ? costs.weights.moved : 0) +
    costs.unmet(asks.length, met) * costs.weights.preference +
    place +
    costs.kindFit(doctor, supporters.seniority[supporter], supporters.specialty[supporter])
  );
}
