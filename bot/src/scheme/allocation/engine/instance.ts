/** How good an allocation is, as whole numbers; less is better. */
export interface AllocationPolicy {
  /** What a doctor who asked costs: where nothing is honoured, and for each ask that is not. */
  readonly preferences: { readonly noneHonoured: number; readonly eachUnmet: number };
  readonly fit: {
    readonly otherSite: number;
    readonly otherLep: number;
    readonly specialtyCurrent: number;
    readonly specialtyNone: number;
    readonly perRankGap: number;
    readonly gapCap: number;
    /** What a supporter's first, second, third doctor costs. */
    readonly load: readonly number[];
  };
  /** Who goes without where somebody must: drawn by lot (the default of a scheme), or whoever fits worst. */
  readonly shortage: "lot" | "best-fit";
}

/** A foundation doctor to be allocated. */
export interface InstanceDoctor {
  readonly id: string;
  /** The human being: nobody is their own supporter. */
  readonly personId: string;
  /** How senior they are: a whole number from 0 to 99, more where they are more senior. */
  readonly seniority: number;
  readonly lep: string;
  readonly site: string;
  readonly specialty: string;
  readonly desiredSpecialty: string | undefined;
  /** What they asked to have in common. */
  readonly asks: readonly string[];
  /** How far away a supporter may be: at the same site (BS8), of the same provider (LEP), or anywhere. */
  readonly within: "site" | "lep" | "anywhere";
  /** The band of need: lower ones come first in the lot. */
  readonly band: number;
}

/** Somebody who can be given doctors: eligible, active, and with room. */
export interface InstanceSupporter {
  readonly id: string;
  readonly personId: string;
  /** How senior they are: a whole number from 0 to 99, more where they are more senior. */
  readonly seniority: number;
  readonly lep: string;
  readonly site: string;
  readonly specialty: string;
  readonly offers: readonly string[];
  /** Doctors they can be given now. */
  readonly places: number;
  /** Doctors they carry already, who stay. */
  readonly committed: number;
}

/** An allocation to be found. Ids are random texts; no other text says anything about a person. */
export interface AllocationInstance {
  readonly policy: AllocationPolicy;
  readonly doctors: readonly InstanceDoctor[];
  readonly supporters: readonly InstanceSupporter[];
  /** Pairs that ended and are not made again (NP19). */
  readonly endedPairs: readonly (readonly [string, string])[];
  /** Pairs that hold, where they may be kept (re-allocation). */
  readonly currentPairs: readonly (readonly [string, string])[];
  /** Settles ties; fixed and recorded once a round. */
  readonly seed: string;
}
