import type { SchemeId } from "../../scheme/shared/ids";

/** What an exchange of the master key needs to know of the old one and the new one. */
export interface MasterKeys {
  /**
   * A scheme's key, which lies wrapped with any master key that holds, wrapped with the newest; undefined where it is so
   * already. @throws Error where no master key that holds opens it.
   */
  rewrap(schemeId: SchemeId, wrapped: string): Promise<string | undefined>;
  /** The types of records with words that an earlier version sealed with a key worked out of the master key itself. */
  sealedEarlier(): Promise<readonly string[]>;
}
