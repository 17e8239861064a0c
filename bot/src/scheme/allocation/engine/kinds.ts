import { kindFit, unmetSteps, type Costs } from "./costs";
import { groupsOf, type Groups } from "./groups";
import { Names } from "./names";
import { mayBorrow, type Tables } from "./tables";

/**
 * Supporters by kind, that is by seniority and specialty, and what they cost by that alone. To a doctor of
 * another provider who asked for nothing that they offer, all supporters of one kind are alike: they need
 * not be listed one by one. Doctors who are alike in what decides this have one profile.
 */
export interface Kinds {
  readonly count: number;
  /** The kind of each supporter, and the supporters of each kind. */
  readonly kindOf: Int32Array;
  readonly members: Groups;
  /** The profile of each doctor. */
  readonly profileOf: Int32Array;
  /** The fit by kind of each profile, `count` in a row; -1 where the kind is not senior enough. */
  readonly fitOf: Int32Array;
  /** The kinds that are senior enough for each profile, those that fit best first, and where each profile begins. */
  readonly ranked: Int32Array;
  readonly rankedFrom: Int32Array;
  /** What somebody elsewhere costs each doctor before the fit of their kind; infinite for doctors who have nobody elsewhere. */
  readonly elsewhere: Float64Array;
  /** Kinds of which each doctor is not given everybody: these are not used as a whole. */
  readonly broken: readonly (ReadonlySet<number> | undefined)[];
}

/** Sorts the supporters of an instance into kinds, and its doctors into profiles. */
export function kindsOf(tables: Tables, costs: Costs): Kinds {
  const { doctors, supporters } = tables;
  const kinds = new Names();
  const kindOf = supporters.seniority.map((seniority, j) =>
    kinds.numberOf(`${seniority} ${supporters.specialty[j]}`),
  );
  const members = groupsOf(kindOf, kinds.size);
  const profiles = new Names();
  const examples: number[] = [];
  const profileOf = doctors.seniority.map((seniority, doctor) => {
    const own = doctors.specialty[doctor];
    const profile = profiles.numberOf(`${seniority} ${own} ${doctors.desired[doctor]}`);
    if (profile === examples.length) examples.push(doctor);
    return profile;
  });
  const fitOf = new Int32Array(examples.length * kinds.size);
  const ranked: number[] = [];
  const rankedFrom = new Int32Array(examples.length + 1);
  examples.forEach((doctor, profile) => {
    const fits = fitsOf(tables, members, doctor);
    fitOf.set(fits, profile * kinds.size);
    const enough = fits.flatMap((fit, kind) => (fit < 0 ? [] : [kind]));
    ranked.push(...enough.sort((a, b) => fits[a] - fits[b] || a - b));
    rankedFrom[profile + 1] = ranked.length;
  });
  return {
    count: kinds.size,
    kindOf,
    members,
    profileOf,
    fitOf,
    ranked: Int32Array.from(ranked),
    rankedFrom,
    elsewhere: costsElsewhere(tables, costs),
    broken: doctors.apart.map((apart) => apart && new Set(Array.from(apart, (j) => kindOf[j]))),
  };
}

/** What a doctor's fit is with each kind, told by its first member; -1 where the kind is not senior enough. */
function fitsOf(tables: Tables, { members, starts }: Groups, doctor: number): number[] {
  const { doctors, supporters } = tables;
  const firsts = Array.from(starts.subarray(0, -1), (start) => members[start]);
  return firsts.map((supporter) => {
    const seniority = supporters.seniority[supporter];
    if (seniority <= doctors.seniority[doctor]) return -1;
    return kindFit(tables, doctor, seniority, supporters.specialty[supporter]);
  });
}

function costsElsewhere(tables: Tables, { weights }: Costs): Float64Array {
  const { doctors, supporters, policy } = tables;
  const inLep = new Int32Array(tables.leps);
  for (const lep of supporters.lep) inLep[lep] += 1;
  return new Float64Array(doctors.ids.length).map((_, doctor) => {
    const nobody = inLep[doctors.lep[doctor]] === supporters.ids.length;
    if (nobody || !mayBorrow(tables, doctor)) return Infinity;
    return (
      (doctors.current[doctor] >= 0 ? weights.moved : 0) +
      unmetSteps(policy, doctors.asked[doctor], 0) * weights.preference +
      policy.fit.otherLep
    );
  });
}
