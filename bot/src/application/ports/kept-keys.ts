import type { SchemeId } from "../../scheme/shared/ids";
import type { SchemeKey } from "../records";

/** Where the schemes' keys lie, each wrapped by the master key, which is not in the store. */
export interface KeptKeys {
  find(schemeId: SchemeId): Promise<SchemeKey | undefined>;
  /** Keeps a key unless the scheme has one, or had one that was destroyed; says which it has then. */
  keepFirst(key: SchemeKey): Promise<SchemeKey>;
}
