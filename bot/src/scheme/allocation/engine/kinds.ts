import { kindFit, unmetSteps, type Costs } from "./costs";
import { groupsOf, type Groups } from "./groups";
import { Names } from "./names";
import { mayBorrow, type Tables } from "./tables";
import type { KindCosts } from "./transport";

/**
 * Sorts supporters into kinds, that is by seniority and specialty. To a doctor of another provider who asked
 * for nothing that they offer, all supporters of one kind are alike, and need not be listed one by one.
 * Doctors who are alike in what decides the fit with a kind have one profile.
 */
export function kindsOf(tables: Tables, costs: Costs): KindCosts {
  const { doctors, supporters, specialties } = tables;
  const kinds = new Names<number>();
  const kindOf = supporters.seniority.map((seniority, j) =>
    kinds.numberOf(seniority * specialties + supporters.specialty[j]),
  );
  const members = groupsOf(kindOf, kinds.size);
  const profiles = new Names<number>();
  const examples: number[] = [];
  const profileOf = doctors.seniority.map((seniority, doctor) => {
    const wish = doctors.specialty[doctor] * (specialties + 1) + doctors.desired[doctor] + 1;
    const profile = profiles.numberOf(seniority * specialties * (specialties + 1) + wish);
    if (profile === examples.length) examples.push(doctor);
    return profile;
  });
  const elsewhere = costsElsewhere(tables, costs);
  const fitOf = fitsOf(tables, members, examples);
  // Where nobody is given anybody elsewhere, no kind is looked at.
  const open = elsewhere.some((cost) => cost < Infinity) ? kinds.size : 0;
  return {
    count: kinds.size,
    kindOf,
    members,
    profileOf,
    fitOf,
    ...rankedBy(fitOf, examples.length, open),
    elsewhere,
    broken: doctors.apart.map((apart) => apart && new Set(Array.from(apart, (j) => kindOf[j]))),
  };
}

/** The fit of each profile, told by an example, with each kind, told by its first member; -1 where the kind is not senior enough. */
function fitsOf(
  tables: Tables,
  { members, starts }: Groups,
  examples: readonly number[],
): Int32Array {
  const { doctors, supporters } = tables;
  const kinds = starts.length - 1;
  const fits = new Int32Array(examples.length * kinds);
  examples.forEach((doctor, profile) => {
    for (let kind = 0; kind < kinds; kind += 1) {
      const supporter = members[starts[kind]];
      const seniority = supporters.seniority[supporter];
      fits[profile * kinds + kind] =
        seniority > doctors.seniority[doctor]
          ? kindFit(tables, doctor, seniority, supporters.specialty[supporter])
          : -1;
    }
  });
  return fits;
}

/** The kinds that are senior enough for each profile, those that fit best first. */
function rankedBy(
  fitOf: Int32Array,
  profiles: number,
  kinds: number,
): Pick<KindCosts, "ranked" | "rankedFrom"> {
  const ranked = new Int32Array(profiles * kinds);
  const rankedFrom = new Int32Array(profiles + 1);
  // Fit and kind in one number, so that they are sorted without being compared one by one.
  const keys = new Float64Array(kinds);
  for (let profile = 0; profile < profiles; profile += 1) {
    const from = rankedFrom[profile];
    let count = 0;
    for (let kind = 0; kind < kinds; kind += 1) {
      const fit = fitOf[profile * kinds + kind];
      if (fit < 0) continue;
      keys[count] = fit * kinds + kind;
      count += 1;
    }
    keys.subarray(0, count).sort();
    for (let k = 0; k < count; k += 1) ranked[from + k] = keys[k] % kinds;
    rankedFrom[profile + 1] = from + count;
  }
  return { ranked, rankedFrom };
}

function costsElsewhere(tables: Tables, { weights }: Costs): Float64Array {
  const { doctors, supporters, policy } = tables;
  const inLep = new Int32Array(tables.leps);
  for (const lep of supporters.lep) inLep[lep] += 1;
  return new Float64Array(doctors.ids.length).map((_, doctor) => {
    const isNobody = inLep[doctors.lep[doctor]] === supporters.ids.length;
    if (isNobody || !mayBorrow(tables, doctor)) return Infinity;
    return (
      (doctors.current[doctor] >= 0 ? weights.moved : 0) +
      unmetSteps(policy, doctors.asked[doctor], 0) * weights.preference +
      policy.fit.otherLep
    );
  });
}
