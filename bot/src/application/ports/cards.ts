import type { SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";
import type { Versioned } from "./scheme-store";

/** A card that left the house, as it is held: nothing of it is taken from what comes back. */
export interface HeldCard {
  readonly id: string;
  /** The digest of the user id of the one person it is for. */
  readonly reader: string;
  /** In the product's time: after it the card is out of date. */
  readonly expiresAt: Instant;
  /** The message in whose place it stands, by the channel's id: a press is answered with a card in place of its own. */
  readonly activityId?: string;
  /** How long the record is kept, in seconds. */
  readonly keptForS: number;
  /** What its buttons stand for, as text. A form's is sealed: what it asks about somebody says something of them. */
  readonly content:
    { readonly text: string } | { readonly schemeId: SchemeId; readonly sealed: string };
}

/** What a press needs of a card. */
export type PressableCard = Pick<HeldCard, "reader" | "expiresAt" | "content">;

/** That something is being done, or was done, that is to be done once. */
export interface Claim {
  readonly id: string;
  /** The digest of the user id of whoever it is done for. Older ones do not say. */
  readonly reader?: string;
  /** A word of its own for each try. */
  readonly by: string;
  /** Machine time. */
  readonly at: Instant;
  /** `given-back`: it was not done after all. */
  readonly state: "in-hand" | "done" | "given-back";
  /** Messages that were posted into their chat meanwhile, by the channel's ids: kept as long as a card in the chat. */
  readonly posted?: readonly string[];
  /** What the buttons of the cards that it is answered with stand for: such a claim is the card of that id as well. */
  readonly held?: { readonly text: string; readonly expiresAt: Instant };
}

/** A card or a claim of one reader, as their erasure finds it. */
export interface KeptForReader {
  readonly id: string;
  readonly version: string;
  /** The messages in their chat that it knows of, by the channel's ids. */
  readonly activityIds: readonly string[];
  /** Of a claim that nobody ended yet: since when it is in hand, in machine time. */
  readonly inHandSince?: Instant;
}

/** Cards that were sent, and what was pressed on them. */
export interface Cards {
  /** A card by its id; undefined where there is none (any more). @throws where the store is down. */
  card(id: string): Promise<PressableCard | undefined>;
  /** Keeps a card. Again changes nothing: whoever sends the same card twice has one. */
  keep(card: HeldCard): Promise<void>;
  /** A claim as it stands. */
  claim(id: string): Promise<Versioned<Claim> | undefined>;
  /** Writes a claim, over the version that was read; without one, creates. Undefined: somebody else was first. */
  saveClaim(claim: Claim, version?: string): Promise<Versioned<Claim> | undefined>;
  /** Every card that is held for a reader, by the digest of their user id, and every claim of theirs. */
  ofReader(reader: string): Promise<readonly KeptForReader[]>;
  /** Forgets a card or a claim as it was read. `conflict`: it has changed since. Where there is none, it is done. */
  forget(kept: Pick<KeptForReader, "id" | "version">): Promise<"committed" | "conflict">;
}
