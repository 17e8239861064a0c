import {
  confirmRun,
  type RetentionRefusal,
  type RetentionRun,
} from "../../scheme/retention/retention-run";
import type { IsoDate } from "../../scheme/shared/time";
import type { Actor } from "../access/actor";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import { makeCarryOut } from "./carry-out";
import type { DeletePorts } from "./forget-person";

/** Why nothing is confirmed. */
export type ConfirmRefusal = RetentionRefusal | { readonly code: "not-found" };

/**
 * A director says that it is right that so much goes at once (PF-16). The run goes on there and then, with what was due on
 * its day and nothing that came due since; should it be cut off, the next look at the scheme finishes it.
 */
export function makeConfirmDeletion(ports: DeletePorts) {
  const carryOut = makeCarryOut(ports);
  return async (
    { schemeId, person }: Pick<Actor, "schemeId" | "person">,
    day: IsoDate,
  ): Promise<Outcome<RetentionRun, ConfirmRefusal>> => {
    const by = person.value.id;
    const outcome = await retryOnConflict<Outcome<RetentionRun, ConfirmRefusal>>(async () => {
      const found = await ports.store.find(schemeId, "retention-run", day);
      if (found === undefined) return refused({ code: "not-found" });
      const decision = confirmRun(found.value, { at: ports.clock.now(), by });
      if (!decision.accepted) return refused(decision.refusal);
      const context = { schemeId, by, subjectId: day };
      const written = await ports.store.commit({
        schemeId,
        replace: [{ type: "retention-run", value: decision.state, version: found.version }],
        events: decision.events.map((event) => eventOf(ports, context, event)),
      });
      return written === "conflict" ? "conflict" : done(decision.state);
    });
    if (!outcome.ok) return outcome;
    await carryOut(schemeId, day);
    const after = await ports.store.find(schemeId, "retention-run", day);
    return done(after?.value ?? outcome.value);
  };
}
