import type { AllocationInstance } from "../../../bot/src/scheme/allocation/engine/instance";

/** What a pair costs: the three goals below "everyone", each a whole number. */
interface PairCost {
  readonly moved: number;
  readonly preferences: number;
  readonly fit: number;
}

/** An instance as every other method reads it: rules and costs written down again, without the engine's code. */
export interface PlainProblem {
  readonly doctors: number;
  readonly supporters: number;
  readonly places: Int32Array;
  /** The cost of a pair as one whole number (`costIn`); -1 where the two may not be a pair. */
  readonly pair: (doctor: number, supporter: number) => number;
  /** What leaving a doctor out costs besides, in the same form. */
  readonly without: (doctor: number) => number;
  /** The fit cost of a supporter's next doctor, who has so many. */
  readonly nextDoctor: (has: number) => number;
  /** How many of a doctor's requests a supporter meets. */
  readonly met: (doctor: number, supporter: number) => number;
  readonly asked: Int32Array;
  /** What the goals weigh: one step of each outweighs all that the goals below it can come to. */
  readonly weights: {
    readonly preferences: number;
    readonly moved: number;
    readonly without: number;
  };
}

const MOVED = 1 << 20;
const PREFERENCES = 1 << 10;

/** The parts of a pair's cost. */
function costIn(code: number): PairCost {
  return { moved: code >> 20, preferences: (code >> 10) & 1023, fit: code & 1023 };
}

/** What a pair's cost weighs in all; at least 0, whole, below 2^53. */
export function weigh({ weights }: PlainProblem, code: number): number {
  const { moved, preferences, fit } = costIn(code);
  return moved * weights.moved + preferences * weights.preferences + fit;
}

/** What leaving a doctor out weighs. */
export function weighWithout(problem: PlainProblem, doctor: number): number {
  return problem.weights.without + weigh(problem, problem.without(doctor));
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Numbers for texts that may be shared, in the order in which they come. */
function numbering(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  };
}

interface Side {
  readonly rank: Int32Array;
  readonly lep: Int32Array;
  readonly site: Int32Array;
  readonly specialty: Int32Array;
  readonly person: Int32Array;
  readonly tokens: Int32Array;
}

/** The supporters each doctor is not given again, where there are any; and the supporter each has, or -1. */
function pairsOf(instance: AllocationInstance): {
  readonly ended: readonly (ReadonlySet<number> | undefined)[];
  readonly current: Int32Array;
} {
  const doctorOf = new Map(instance.doctors.map(({ id }, at) => [id, at]));
  const supporterOf = new Map(instance.supporters.map(({ id }, at) => [id, at]));
  const ended: (Set<number> | undefined)[] = instance.doctors.map(() => undefined);
  for (const [doctorId, supporterId] of instance.endedPairs) {
    const supporter = supporterOf.get(supporterId);
    const doctor = doctorOf.get(doctorId);
    if (doctor === undefined || supporter === undefined) continue;
    ended[doctor] = (ended[doctor] ?? new Set()).add(supporter);
  }
  const current = new Int32Array(instance.doctors.length).fill(-1);
  for (const [doctorId, supporterId] of instance.currentPairs) {
    const doctor = doctorOf.get(doctorId);
    if (doctor !== undefined) current[doctor] = supporterOf.get(supporterId) ?? -1;
  }
  return { ended, current };
}

/** Reads an instance whose tokens fit in 31 bits, whose supporters have nobody yet, and whose doctors are not held to a site. */
export function plainProblem(instance: AllocationInstance): PlainProblem {
  const { policy, doctors, supporters } = instance;
  const { fit, preferences } = policy;
  const names = {
    lep: numbering(),
    site: numbering(),
    specialty: numbering(),
    person: numbering(),
    token: numbering(),
  };
  const side = (
    people: readonly (
      AllocationInstance["doctors"][number] | AllocationInstance["supporters"][number]
    )[],
    tokensOf: readonly (readonly string[])[],
  ): Side => ({
    rank: Int32Array.from(people, ({ seniority }) => seniority),
    lep: Int32Array.from(people, ({ lep }) => names.lep(lep)),
    site: Int32Array.from(people, ({ site }) => names.site(site)),
    specialty: Int32Array.from(people, ({ specialty }) => names.specialty(specialty)),
    person: Int32Array.from(people, ({ personId }) => names.person(personId)),
    tokens: Int32Array.from(tokensOf, (tokens) =>
      tokens.reduce((bits, token) => bits | (1 << names.token(token)), 0),
    ),
  });
  const d = side(
    doctors,
    doctors.map(({ asks }) => asks),
  );
  const s = side(
    supporters,
    supporters.map(({ offers }) => offers),
  );
  const desired = Int32Array.from(doctors, ({ desiredSpecialty: wish }) =>
    wish === undefined ? -1 : names.specialty(wish),
  );
  const asked = d.tokens.map(bitCount);
  const anywhere = Uint8Array.from(doctors, ({ within }) => Number(within === "anywhere"));
  const { ended, current: stated } = pairsOf(instance);
  const at = (column: Int32Array, row: number) => column[row] ?? 0;
  const allowed = (i: number, j: number) =>
    at(s.rank, j) > at(d.rank, i) &&
    (anywhere[i] === 1 || at(s.lep, j) === at(d.lep, i)) &&
    at(s.person, j) !== at(d.person, i) &&
    ended[i]?.has(j) !== true;
  const current = stated.map((j, i) => (j >= 0 && allowed(i, j) ? j : -1));
  const unmet = (asks: number, met: number) =>
    asks === 0
      ? 0
      : (met === 0 ? preferences.noneHonoured : 0) + (asks - met) * preferences.eachUnmet;
  const met = (i: number, j: number) => bitCount(at(d.tokens, i) & at(s.tokens, j));
  const fitOf = (i: number, j: number) => {
    const near = at(s.lep, j) === at(d.lep, i) ? fit.otherSite : fit.otherLep;
    const place = at(s.site, j) === at(d.site, i) ? 0 : near;
    const own = at(s.specialty, j) === at(d.specialty, i);
    const wish = at(desired, i);
    let specialty = own ? fit.specialtyCurrent : fit.specialtyNone;
    if (wish < 0) specialty = own ? 0 : fit.specialtyCurrent;
    else if (at(s.specialty, j) === wish) specialty = 0;
    const gap = (at(s.rank, j) - at(d.rank, i) - 1) * fit.perRankGap;
    return place + specialty + Math.min(fit.gapCap, gap);
  };
  const fitMost = fit.otherLep + fit.specialtyNone + fit.gapCap + Math.max(...fit.load);
  const unmetMost =
    preferences.noneHonoured + preferences.eachUnmet * asked.reduce((a, b) => Math.max(a, b), 0);
  const preference = doctors.length * fitMost + 1;
  const moved = preference * (doctors.length * unmetMost + 1);
  return {
    doctors: doctors.length,
    supporters: supporters.length,
    places: Int32Array.from(supporters, ({ places }) => places),
    pair: (i, j) => {
      if (!allowed(i, j)) return -1;
      const has = at(current, i);
      return (
        (has >= 0 && has !== j ? MOVED : 0) +
        unmet(at(asked, i), met(i, j)) * PREFERENCES +
        fitOf(i, j)
      );
    },
    without: (i) => (at(current, i) >= 0 ? MOVED : 0) + unmet(at(asked, i), 0) * PREFERENCES,
    nextDoctor: (has) => fit.load[Math.min(has, fit.load.length - 1)] ?? 0,
    met,
    asked,
    weights: {
      preferences: preference,
      moved,
      without: current.some((j) => j >= 0) ? moved * (doctors.length + 1) : moved,
    },
  };
}
