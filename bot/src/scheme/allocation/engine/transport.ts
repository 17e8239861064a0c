import type { Groups } from "./groups";

/** For each doctor, people they could be given, the cheapest first: from `starts[i]` to before `starts[i + 1]`. */
export interface CandidateLists {
  readonly starts: Int32Array;
  readonly supporters: Int32Array;
  /** What each costs, as a code. */
  readonly codes: Int32Array;
  readonly costOfCode: Float64Array;
}

/**
 * Supporters by kind, for those who are not listed: to doctor `i` anybody of kind `k` costs `elsewhere[i]` and the
 * fit of their profile with that kind. Whoever is listed as well costs no more there than here.
 */
export interface KindCosts {
  readonly count: number;
  readonly kindOf: Int32Array;
  readonly members: Groups;
  readonly profileOf: Int32Array;
  /** By profile, `count` in a row. */
  readonly fitOf: Int32Array;
  /** The kinds open to each profile, the cheapest first: from `rankedFrom[p]` to before `rankedFrom[p + 1]`. */
  readonly ranked: Int32Array;
  readonly rankedFrom: Int32Array;
  /** Infinite for doctors who are given nobody by kind. */
  readonly elsewhere: Float64Array;
  /** Kinds that are closed to each doctor all the same. */
  readonly broken: readonly (ReadonlySet<number> | undefined)[];
}

/**
 * A transportation problem in whole numbers: each doctor is given one place of one supporter, or is left
 * out, at the least cost in all. Doctors and supporters are numbers from 0.
 */
export interface TransportProblem {
  readonly doctors: number;
  /** Every doctor once, in the order in which they are placed. It decides among equally good answers. */
  readonly order: Int32Array;
  readonly supporters: number;
  /** How many places each supporter has; at least one. */
  readonly places: Int32Array;
  /** What a supporter's place costs (0: the first one): at least 0, and never less than the place before. */
  readonly placeCost: (supporter: number, place: number) => number;
  /** What leaving each doctor out costs. */
  readonly leaveOut: Float64Array;
  readonly candidates: CandidateLists;
  readonly kinds: KindCosts;
}

/**
 * An allocation that nothing is cheaper than, with the prices that prove it (`isOptimal`): what a place of
 * each supporter is worth (`q`), and what each doctor costs at these prices (`u`).
 */
export interface TransportSolution {
  /** The supporter of each doctor; -1 where they are left out. */
  readonly supporterOf: Int32Array;
  readonly u: Float64Array;
  readonly q: Float64Array;
}

/** Told now and then how many doctors have been dealt with, and of how many. */
export type OnProgress = (placed: number, of: number) => void;
