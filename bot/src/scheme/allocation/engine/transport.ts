/**
 * The people one doctor could be given, the cheapest first, as far as they have been listed. `rest`: no one
 * who is not listed costs less; infinite once everybody is.
 */
export interface CandidateList {
  supporters: Int32Array;
  costs: Float64Array;
  length: number;
  rest: number;
}

/**
 * A transportation problem in whole numbers: each doctor is given one place of one supporter, or is left
 * out, at the least cost in all. Doctors and supporters are numbers from 0.
 */
export interface TransportProblem<List extends CandidateList = CandidateList> {
  readonly doctors: number;
  readonly supporters: number;
  /** How many places each supporter has; at least one. */
  readonly places: Int32Array;
  /** What a supporter's place costs (0: the first one): at least 0, and never less than the place before. */
  readonly placeCost: (supporter: number, place: number) => number;
  /** What leaving each doctor out costs. */
  readonly leaveOut: Float64Array;
  /** Those who are listed for a doctor to begin with. */
  readonly firstCandidates: (doctor: number) => List;
  /** Lists more of them, behind the others; `rest` rises. */
  readonly moreCandidates: (doctor: number, list: List) => void;
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
