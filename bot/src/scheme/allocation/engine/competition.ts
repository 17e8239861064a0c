import type { SolvedInstance } from "./allocate-instance";
import { DisjointSets } from "./disjoint-sets";
import { mayPair, type Tables } from "./tables";

/** Doctors who can be supported by nobody but the same supporters, whose places are fewer than they are. */
export interface Competition {
  /** The doctors who compete, those with a place and those without one alike. */
  readonly doctors: readonly string[];
  /** Everybody whom any of these doctors could be given; none where nobody may support them. */
  readonly supporters: readonly string[];
  /** The places that these supporters have between them; fewer than `doctors`. */
  readonly places: number;
}

/**
 * Why somebody goes without: the sets of doctors for whom there are too few places (Hall, 1935), one for
 * each that hangs together. They are worked out over everybody, whoever the lot left out, and are the same
 * for every allocation that leaves as few out as can be (Dulmage and Mendelsohn, 1958): so they say nothing
 * about who was unlucky. Empty where everybody has a supporter. Throws where a free place is found among
 * them: then fewer could have been left out, and the solver is broken.
 */
export function competition(solved: SolvedInstance): readonly Competition[] {
  const { everybody } = solved;
  const supporterOf = amongEverybody(solved);
  const competitors = competitorsOf(everybody, supporterOf);
  const parts = new Map<number, { doctors: string[]; supporters: string[]; places: number }>();
  const partOf = (member: number) => {
    const root = competitors.sets.rootOf(member);
    const part = parts.get(root) ?? { doctors: [], supporters: [], places: 0 };
    parts.set(root, part);
    return part;
  };
  for (const doctor of competitors.doctors) {
    partOf(doctor).doctors.push(everybody.doctors.ids[doctor]);
  }
  for (const supporter of competitors.supporters) {
    const part = partOf(everybody.doctors.ids.length + supporter);
    part.supporters.push(everybody.supporters.ids[supporter]);
    part.places += everybody.supporters.places[supporter];
  }
  return [...parts.values()];
}

/** The supporter of each doctor, over everybody; -1 where a doctor is left out, by the lot or by the solver. */
function amongEverybody({ everybody, tables, solution }: SolvedInstance): Int32Array {
  if (everybody === tables) return solution.supporterOf;
  const given = new Map(tables.doctors.ids.map((id, doctor) => [id, solution.supporterOf[doctor]]));
  return Int32Array.from(everybody.doctors.ids, (id) => given.get(id) ?? -1);
}

/** Who competes: all that can be reached from those without a place, by "could be given" and "has been given". In rising order. */
interface Competitors {
  readonly doctors: Int32Array;
  readonly supporters: Int32Array;
  /** Doctors, and supporters behind them, joined where one could be given the other. */
  readonly sets: DisjointSets;
}

function competitorsOf(everybody: Tables, supporterOf: Int32Array): Competitors {
  const doctors = everybody.doctors.ids.length;
  const { places } = everybody.supporters;
  const doctorsOf: number[][] = everybody.supporters.ids.map(() => []);
  const reached = new Set<number>();
  supporterOf.forEach((supporter, doctor) => {
    if (supporter < 0) reached.add(doctor);
    else doctorsOf[supporter].push(doctor);
  });
  const met = new Set<number>();
  const sets = new DisjointSets(doctors + places.length);
  // Doctors who are added while this loop runs are looked at by it, too.
  for (const doctor of reached) {
    let root = sets.rootOf(doctor);
    for (let supporter = 0; supporter < places.length; supporter += 1) {
      if (sets.isPlainlyIn(doctors + supporter, root)) continue;
      if (!mayPair(everybody, doctor, supporter)) continue;
      root = sets.join(doctor, doctors + supporter);
      if (met.has(supporter)) continue;
      met.add(supporter);
      if (doctorsOf[supporter].length < places[supporter]) {
        throw new Error(
          "A doctor was left out although a place could be found for everybody else.",
        );
      }
      for (const holder of doctorsOf[supporter]) reached.add(holder);
    }
  }
  return { doctors: rising(reached), supporters: rising(met), sets };
}

function rising(numbers: ReadonlySet<number>): Int32Array {
  return Int32Array.from(numbers).sort();
}
