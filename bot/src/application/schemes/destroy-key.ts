import type { SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import type { SchemeKey } from "../records";

/** Why no key is destroyed. To destroy one that is gone is no refusal. */
export interface DestroyKeyRefusal {
  readonly code: "no-such-scheme";
}

/**
 * Destroys a scheme's key for ever, audited: every concern, objection, wish and introduction that was sealed with it stays
 * shut, for us too. A scheme that never sealed anything gets none any more.
 */
export function makeDestroyKey(ports: Pick<Ports, "store" | "clock" | "ids">) {
  return (schemeId: SchemeId): Promise<Outcome<SchemeKey, DestroyKeyRefusal>> =>
    retryOnConflict<Outcome<SchemeKey, DestroyKeyRefusal>>(async () => {
      if ((await ports.store.scheme(schemeId)) === undefined) {
        return refused({ code: "no-such-scheme" });
      }
      const found = await ports.store.find(schemeId, "scheme-key", "own");
      if (found?.value.destroyedAt !== undefined) return done(found.value);
      const value: SchemeKey = { schemeId, destroyedAt: ports.clock.now() };
      const outcome = await ports.store.commit({
        schemeId,
        ...(found === undefined
          ? { create: [{ type: "scheme-key", value }] }
          : { replace: [{ type: "scheme-key", value, version: found.version }] }),
        events: [eventOf(ports, { schemeId, by: "operator" }, { type: "SchemeKeyDestroyed" })],
      });
      return outcome === "conflict" ? "conflict" : done(value);
    });
}
