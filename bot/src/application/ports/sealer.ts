import type { SchemeId } from "../../scheme/shared/ids";

/** Locks words that pass through the store, so that who holds the store cannot read them (NP23). */
export interface Sealer {
  /** The text, encrypted for one scheme; printable. */
  seal(schemeId: SchemeId, text: string): Promise<string>;
  /** The text again. Throws where it was altered, or sealed for another scheme. */
  open(schemeId: SchemeId, sealed: string): Promise<string>;
}
