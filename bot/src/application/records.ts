import type { Unallocated } from "../scheme/allocation/allocate";
import type { ImportedDetails } from "../scheme/people/imported";
import type { PairingId, PersonId, PublicationId, SchemeId, UserId } from "../scheme/shared/ids";
import type { Instant } from "../scheme/shared/time";

/**
 * One document a scheme that every allocation and every import replaces: two of them at once cannot
 * both be right, so the second is told to look again.
 */
export interface SchemeRegister {
  readonly schemeId: SchemeId;
  /** Grows by one with each allocation or import. */
  readonly revision: number;
  /** The publication that is being staged now. */
  readonly openPublicationId?: PublicationId;
  /** How often a wish or an offer was withdrawn: what was worked out with it is out of date (NP8). */
  readonly withdrawals?: number;
}

/**
 * What somebody stated about themselves, both sides of it (NP5, NP7). Nothing of it is legible here, and its
 * length tells nothing.
 */
export interface StatementRecord {
  readonly id: PersonId;
  readonly schemeId: SchemeId;
  /** Random; another one with each change, so that a form can tell whether it is still the last word. */
  readonly stamp: string;
  /** Absent where everything was taken back; the record then goes within a day. */
  readonly sealed?: string;
}

/**
 * One document for each Teams person whom a row of the scheme was ever tied to; every act that ties one
 * replaces it, so that two at once cannot both be right (principle 11).
 */
export interface AccountClaim {
  readonly schemeId: SchemeId;
  readonly userId: UserId;
  /** The row it was tied to last. Whether it still is, the row itself says. */
  readonly personId: PersonId;
}

/** A pair of a proposal. */
export interface ProposedPair {
  readonly pairingId: PairingId;
  readonly doctorId: PersonId;
  readonly supporterId: PersonId;
}

/** An allocation as proposed; nothing has happened yet. Kept for a week. */
export interface Proposal {
  readonly id: string;
  readonly schemeId: SchemeId;
  readonly at: Instant;
  readonly by: PersonId;
  /** The register's revision it was worked out from. */
  readonly revision: number;
  /** The register's withdrawals when it was worked out. */
  readonly withdrawals: number;
  readonly pairs: readonly ProposedPair[];
  readonly unallocated: readonly Unallocated[];
}

/** A director's act that makes a proposal real. `staging` is visible to nobody. */
export interface Publication {
  readonly id: PublicationId;
  readonly schemeId: SchemeId;
  readonly state: "staging" | "published" | "undone";
  readonly at: Instant;
  readonly by: PersonId;
  /** When the pairs are told; until then it can be undone. */
  readonly announceAt: Instant;
  readonly pairs: readonly ProposedPair[];
}

/** A person to add, or to change to what the sheet says. */
export interface PersonChange {
  readonly kind: "add" | "change";
  readonly personId: PersonId;
  readonly details: ImportedDetails;
  /** What changes, in words: "Grade F1 → F2". Empty for an addition. */
  readonly differences: readonly string[];
  readonly source: { readonly file: string; readonly row: number };
}

/** A row that could not be taken, in words a director can act on. */
export interface ImportProblem {
  readonly file: string;
  /** As the spreadsheet numbers it; 0 where it concerns the whole file. */
  readonly row: number;
  readonly text: string;
}

/** A column that was left out, and why. */
export interface DroppedColumn {
  readonly heading: string;
  readonly reason: "characteristic" | "not-needed";
}

/** Spreadsheets as taken in. `dry-run` has changed nothing; it is kept for a day. */
export interface PeopleImport {
  readonly id: string;
  readonly schemeId: SchemeId;
  /** `committed`: decided, and visible; `done`: also written into each person's record. */
  readonly state: "dry-run" | "committed" | "done" | "discarded";
  readonly at: Instant;
  readonly by: PersonId;
  readonly files: readonly string[];
  /** The register's revision it was worked out from. */
  readonly revision: number;
  readonly changes: readonly PersonChange[];
  /** Rows that say what is already so. */
  readonly unchanged: number;
  readonly problems: readonly ImportProblem[];
  readonly dropped: readonly DroppedColumn[];
}
