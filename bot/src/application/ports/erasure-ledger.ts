import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";

/** That a row was erased, so that neither a spreadsheet nor a restored backup brings it back. */
export interface LedgerEntry {
  readonly schemeId: SchemeId;
  readonly personId: PersonId;
  readonly at: Instant;
  /** Keyed hashes of the e-mail and the GMC number (`Sealer.mark`): they answer "is it this one?" and nothing else. */
  readonly marks: readonly string[];
}

/** Which rows were erased: apart from the rows, so that it can be kept beside a backup (PF-15). */
export interface ErasureLedger {
  /** Those of a scheme, in no order. */
  of(schemeId: SchemeId): Promise<readonly LedgerEntry[]>;
  /** Notes an erasure; noting it again changes nothing. */
  note(entry: LedgerEntry): Promise<void>;
  /** Takes one keyed hash out of every entry of a scheme: a sheet may name its owner again. The erasures themselves stay. */
  unmark(schemeId: SchemeId, mark: string): Promise<void>;
}
