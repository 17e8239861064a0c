import type { Unallocated } from "../scheme/allocation/allocation";
import type { Competition } from "../scheme/allocation/engine/competition";
import type { ImportedDetails } from "../scheme/people/imported";
import type { PairingId, PersonId, PublicationId, SchemeId, UserId } from "../scheme/shared/ids";
import type { Instant, IsoDate } from "../scheme/shared/time";
import type { AllocationObjective } from "./ports/allocator";

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
  /** Publications whose pairs are still to be told, and then to be settled. */
  readonly unsettled?: readonly PublicationId[];
  /** The round of allocation that goes on: its seed settles the lot, and is fixed until the pairs were told. */
  readonly round?: AllocationRound;
}

/** A round of allocation: from the first proposal until a publication can no longer be undone. */
export interface AllocationRound {
  /** Random; whoever knows it and the people can draw the lot again. */
  readonly seed: string;
  readonly begunAt: Instant;
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
  /** The pairing that this one takes the place of. */
  readonly from?: PairingId;
  /** Settled by a director: solving again leaves it as it is. */
  readonly locked?: true;
}

/**
 * What a proposal was worked out from, sealed; with it and the engine's version the proposal can be worked out again,
 * byte for byte. Goes when its proposal does, when its publication can no longer be undone, and at once
 * when a consent in it is withdrawn (principle 3).
 */
export interface AllocationSnapshot {
  /** The proposal's id. */
  readonly id: string;
  readonly schemeId: SchemeId;
  /** Absent once it was destroyed. */
  readonly sealed?: string;
}

/** A pair that was locked, and could not be any more. */
export interface LockGone {
  readonly doctorId: PersonId;
  readonly supporterId: PersonId;
  /** The rule, in words that name nobody. */
  readonly text: string;
}

/** An allocation as proposed; nothing has happened yet. Kept for a month. */
export interface Proposal {
  readonly id: string;
  readonly schemeId: SchemeId;
  readonly at: Instant;
  readonly by: PersonId;
  /** The day whose grades and posts count. */
  readonly on: IsoDate;
  /** Doctors who were to have somebody else than now. */
  readonly released: readonly PersonId[];
  /** The register's revision it was worked out from. */
  readonly revision: number;
  /** The register's withdrawals when it was worked out. */
  readonly withdrawals: number;
  /** With these the same people give the same answer (principle 12). */
  readonly seed: string;
  readonly engine: string;
  /** Fixed hashes of the policy, of everything else that it was worked out from, and of the answer. */
  readonly hashes: { readonly policy: string; readonly input: string; readonly answer?: string };
  /** How good the answer was when it was worked out; what was settled by hand is not in it. */
  readonly objective: AllocationObjective;
  /** The fit of all pairs there would be, those that stay included; absent in proposals of an earlier version. */
  readonly fit?: number;
  /** The pairs that are new. */
  readonly pairs: readonly ProposedPair[];
  /** How many pairs stay as they are. */
  readonly kept: number;
  /** Doctors whom a director left by hand with whom they have: solving again leaves them there. */
  readonly stays?: readonly PersonId[];
  /** Pairs that were locked before this was worked out, and are against a rule by now. */
  readonly locksGone?: readonly LockGone[];
  readonly unallocated: readonly Unallocated[];
  /** Why somebody goes without, the same whoever was unlucky. */
  readonly competition: readonly Competition[];
  /** Thrown away by a director: no longer listed. */
  readonly discarded?: true;
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
  /** Doctors who went without. */
  readonly leftOut: readonly PersonId[];
  /** Those of them who have nobody, and who is their contact for now. */
  readonly interim?: PublishedInterim;
  /** The proposal that was published. */
  readonly proposalId?: string;
}

/** Whom doctors who went without can turn to until they have a supporter. */
export interface PublishedInterim {
  readonly contactId: PersonId;
  readonly doctors: readonly PersonId[];
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

/**
 * The key with which a scheme's sensitive words are sealed, wrapped by the master key; legible to nobody who has only
 * the store. Made when first needed. One document a scheme.
 */
export interface SchemeKey {
  readonly schemeId: SchemeId;
  /** Absent once it was destroyed: what it sealed stays shut for ever. */
  readonly wrapped?: string;
  readonly destroyedAt?: Instant;
}

/**
 * Whether a scheme's messages are held: they stay as they are until somebody lets them go again, and none is lost.
 * Worries are never held (NP22). One document a scheme, made with the first hold.
 */
export interface MessageHold {
  readonly schemeId: SchemeId;
  readonly held: boolean;
  /** The person who said so last, and when. */
  readonly by: PersonId;
  readonly at: Instant;
}

/** What was not erased with the rest, and why (docs/privacy.md). */
export const KEPT_KINDS = ["still-open", "audit", "pairing-dates", "delivery"] as const;

/** A kind of what was not erased. */
export type KeptKind = (typeof KEPT_KINDS)[number];

/**
 * The erasure of one row at its person's own wish (PF-15): that it was, and what is still to do. Nothing legible of them;
 * what finishing needs is sealed, and goes when it is finished.
 */
export interface Erasure {
  /** The row that was erased. */
  readonly id: PersonId;
  readonly schemeId: SchemeId;
  /** What their certificate says; one for all rows of a person. */
  readonly certificateId: string;
  readonly at: Instant;
  /** `going`: something is still to be done, or to be looked at again; `done`: nothing is. */
  readonly state: "going" | "done";
  /** From when on a second look is taken, for what was on its way meanwhile. */
  readonly lookAgainAt: Instant;
  readonly kept: readonly KeptKind[];
  /** Their concerns and complaints that are still being dealt with, by id: the words go when they are. */
  readonly stillOpen: readonly string[];
  /** Cards in their chat: how many show other words now, and how many could not be changed. */
  readonly cards: { readonly replaced: number; readonly failed: number };
  /** Messages whose cards were seen to, by their ids; empty once it is done. */
  readonly seen: readonly string[];
  /** Who it was, for as long as it goes on. */
  readonly sealed?: string;
}

/** The last proof that every event of a scheme stands in its audit trail (PF-17): one a scheme. */
export interface TrailProof {
  readonly schemeId: SchemeId;
  /** The day it is of, in London. */
  readonly day: IsoDate;
  readonly at: Instant;
  /** Up to which second of the store's time events were looked at. */
  readonly upTo: number;
  /** How many events were looked at, by all proofs together. */
  readonly events: number;
  /** Ids of events that are missing; they are looked for again each time. At most 100. */
  readonly missing: readonly string[];
  /** The end of the trail at that time; absent where it had none. */
  readonly head?: { readonly seq: number; readonly hash: string };
  /** Whether the end of an earlier proof was not in the trail any more. */
  readonly endGone: boolean;
  /** The event of this proof itself. */
  readonly eventId: string;
}
