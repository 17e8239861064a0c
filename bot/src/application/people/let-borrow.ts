import { londonDate } from "../../scheme/calendar/london";
import { decideBorrowing, type BorrowingRefusal } from "../../scheme/people/borrowing";
import type { PersonId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { nextRegister } from "../allocation/allocation-state";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";

/** Why nothing is decided. */
export type LetBorrowRefusal = BorrowingRefusal | { readonly code: "person-unknown" };

/**
 * A director or an administrator lets one doctor be given a supporter from further away, or takes it back; audited.
 * What is being allocated at that moment is decided again. Again the same changes nothing.
 */
export function makeLetBorrow(ports: Pick<Ports, "store" | "clock" | "ids">) {
  return (
    { schemeId, person: director }: Actor,
    personId: PersonId,
    may: boolean,
  ): Promise<Outcome<boolean, LetBorrowRefusal>> =>
    retryOnConflict<Outcome<boolean, LetBorrowRefusal>>(async () => {
      const register = await ports.store.register(schemeId);
      const found = await ports.store.person(schemeId, personId);
      if (found === undefined || register === undefined) return refused({ code: "person-unknown" });
      const decision = decideBorrowing(found.value, may, londonDate(ports.clock.now()));
      if (!decision.accepted) return refused(decision.refusal);
      if (decision.events.length === 0) return done(may);
      const context = { schemeId, by: director.value.id, personId };
      const outcome = await ports.store.commit({
        schemeId,
        replace: [
          { type: "person", value: decision.state, version: found.version },
          nextRegister(register),
        ],
        events: decision.events.map((event) => eventOf(ports, context, event)),
      });
      return outcome === "conflict" ? "conflict" : done(may);
    });
}
