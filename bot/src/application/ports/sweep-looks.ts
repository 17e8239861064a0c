import type { SchemeId } from "../../scheme/shared/ids";
import type { Instant } from "../../scheme/shared/time";

/** What the last whole look at a scheme found. `atMs` is machine time since 1970, the others product time. */
export interface SweepLook {
  /** The scheme's mark then, as `SchemeStore.lastChange` gives it. */
  readonly mark: string;
  /** Whether nothing more can be written under that mark. */
  readonly settled: boolean;
  readonly atMs: number;
  readonly at: Instant;
  /** The moment at which time alone may bring something. */
  readonly until: Instant;
}

/** The last whole looks at schemes, shared by all instances, so that one that starts does not look at everything anew. */
export interface SweepLooks {
  /** Undefined where nobody looked yet. @throws where the store is down. */
  last(schemeId: SchemeId): Promise<SweepLook | undefined>;
  /** Of two that are noted at once either stays: both are true. @throws where the store is down. */
  note(schemeId: SchemeId, look: SweepLook): Promise<void>;
}
