import type { PersonId } from "../shared/ids";
import type { PairsQuestion } from "./pairs-on-a-day";
import type { LivePair } from "./rules";

/** What somebody asked for and offered (NP5, NP7), as tokens that mean nothing but that equal ones are equal. */
export interface StatedTokens {
  readonly asks: readonly string[];
  readonly offers: readonly string[];
}

/** What an allocation is made of: the scheme's people and pairs on a day, and what was decided beforehand. */
export interface AllocationQuestion extends PairsQuestion {
  /** The round's seed: settles the lot, and between equals. */
  readonly seed: string;
  /** What people stated; who stated nothing is not in it. */
  readonly stated: ReadonlyMap<PersonId, StatedTokens>;
  /** Doctors who are to have somebody else than now (NP19). */
  readonly released: ReadonlySet<PersonId>;
  /** Pairs that a director settled by hand. */
  readonly locked: readonly LivePair[];
  /** Doctors who went without in the last allocation (principle 12). */
  readonly leftOutLastTime: ReadonlySet<PersonId>;
}
