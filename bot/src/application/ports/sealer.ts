import type { SchemeId } from "../../scheme/shared/ids";
import type { Sensitive } from "../../scheme/shared/sensitive";

/** What is stored sealed. A new kind is a line here and a row in `docs/privacy.md`. */
export type SealedKind =
  | "concern"
  | "objection"
  | "introduction"
  | "feedback"
  | "pulse"
  | "statement"
  | "snapshot"
  | "agreement"
  | "complaint"
  | "complaint-answer"
  | "tip"
  | "tip-reason"
  | "erasure"
  | "form";

/** What a sealed text is and where it belongs. It opens as nothing else, and nowhere else. */
export interface SealedAs {
  readonly schemeId: SchemeId;
  readonly kind: SealedKind;
  /** The id of what holds it: a concern's, a person's for their statement, a pairing's for an introduction. */
  readonly id: string;
}

/** Locks words that lie in the store, so that who holds the store cannot read them (NP23). */
export interface Sealer {
  /**
   * The text, encrypted with the scheme's own key for one place; printable.
   * @throws Error where the scheme's key was destroyed.
   */
  seal(as: SealedAs, text: string | Sensitive<string>): Promise<string>;
  /**
   * The text again.
   * @throws Error where it was altered, was sealed for another place or scheme, or the scheme's key was destroyed.
   */
  open(as: SealedAs, sealed: string): Promise<Sensitive<string>>;
  /**
   * A keyed hash of a text, of this scheme alone: the same text has the same one, and without the key nobody can tell
   * which text it was. @throws Error where the scheme's key was destroyed.
   */
  mark(schemeId: SchemeId, text: string): Promise<string>;
}
