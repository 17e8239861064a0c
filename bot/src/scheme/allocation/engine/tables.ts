import type { AllocationPolicy } from "./instance";

/** One side of an instance in columns; what people share is a whole number. */
export interface Columns {
  readonly ids: readonly string[];
  readonly seniority: Int32Array;
  readonly lep: Int32Array;
  readonly site: Int32Array;
  readonly specialty: Int32Array;
}

/** Sets of tokens, one for each person, as bits: `words` whole numbers of 32 bits a person, side by side. */
export interface TokenSets {
  readonly words: number;
  readonly bits: Int32Array;
}

/** The doctors of an instance. */
export interface DoctorColumns extends Columns {
  /** -1: none. */
  readonly desired: Int32Array;
  /** The tokens each asked for. */
  readonly asks: TokenSets;
  /** How many these are. */
  readonly asked: Int32Array;
  readonly band: Int32Array;
  /** Whether each may be given nobody but those at their own site (0), of their own provider (1), or anybody (2). */
  readonly within: Uint8Array;
  /** The supporter each has now, where the two may stay a pair; -1 for none. */
  readonly current: Int32Array;
  /** Supporters who are senior enough and yet are not given: pairs that ended, and oneself. */
  readonly apart: readonly (ReadonlySet<number> | undefined)[];
}

/** The supporters of an instance who have a place. */
export interface SupporterColumns extends Columns {
  readonly places: Int32Array;
  readonly committed: Int32Array;
  /** What each offers, as far as anybody asks for it. */
  readonly offers: TokenSets;
}

/** An instance as the engine reads it: in columns, in the order of a keyed hash of the ids. */
export interface Tables {
  readonly policy: AllocationPolicy;
  readonly doctors: DoctorColumns;
  readonly supporters: SupporterColumns;
  readonly tokens: number;
  readonly specialties: number;
  readonly leps: number;
  readonly sites: number;
  /** Whether there is a site with people of two providers. */
  readonly isSiteShared: boolean;
}

/** How far away a supporter may be, as numbers. */
export const WITHIN = { site: 0, lep: 1, anywhere: 2 } as const;

/** Whether a doctor may be given somebody of another provider. */
export function mayBorrow({ doctors }: Tables, doctor: number): boolean {
  return doctors.within[doctor] === WITHIN.anywhere;
}

/** Whether a pair keeps the hard rules that depend on both (NP9, NP19): places and eligibility are settled before. */
export function mayPair(tables: Tables, doctor: number, supporter: number): boolean {
  const { doctors, supporters } = tables;
  return (
    supporters.seniority[supporter] > doctors.seniority[doctor] &&
    isNearEnough(tables, doctor, supporter) &&
    doctors.apart[doctor]?.has(supporter) !== true
  );
}

function isNearEnough({ doctors, supporters }: Tables, doctor: number, supporter: number): boolean {
  const within = doctors.within[doctor];
  if (within === WITHIN.anywhere) return true;
  return within === WITHIN.site
    ? supporters.site[supporter] === doctors.site[doctor]
    : supporters.lep[supporter] === doctors.lep[doctor];
}

/** How many of a doctor's asks a supporter meets. */
export function metAsks(
  { doctors, supporters }: Tables,
  doctor: number,
  supporter: number,
): number {
  const { words, bits } = doctors.asks;
  let met = 0;
  for (let word = 0; word < words; word += 1) {
    met += bitsSet(bits[doctor * words + word] & supporters.offers.bits[supporter * words + word]);
  }
  return met;
}

/** How many bits of a whole number are set, counted in pairs, fours and eights at once (Warren, "Hacker's Delight", 5-1). */
function bitsSet(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  // The product stays below 2^53: no byte counts more than eight bits.
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** The same tables with these doctors alone, in the order given. */
export function withDoctors(tables: Tables, kept: Int32Array): Tables {
  const { doctors } = tables;
  const { words, bits } = doctors.asks;
  const pick = (column: Int32Array) => kept.map((doctor) => column[doctor]);
  const asks = new Int32Array(kept.length * words);
  kept.forEach((doctor, at) => {
    asks.set(bits.subarray(doctor * words, (doctor + 1) * words), at * words);
  });
  return {
    ...tables,
    doctors: {
      ids: Array.from(kept, (doctor) => doctors.ids[doctor]),
      seniority: pick(doctors.seniority),
      lep: pick(doctors.lep),
      site: pick(doctors.site),
      specialty: pick(doctors.specialty),
      desired: pick(doctors.desired),
      asks: { words, bits: asks },
      asked: pick(doctors.asked),
      band: pick(doctors.band),
      within: Uint8Array.from(kept, (doctor) => doctors.within[doctor]),
      current: pick(doctors.current),
      apart: Array.from(kept, (doctor) => doctors.apart[doctor]),
    },
  };
}
