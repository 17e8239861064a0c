import { londonDate } from "../../scheme/calendar/london";
import type { Person } from "../../scheme/people/person";
import {
  endRole,
  type EndRoleRefusal as RuleRefusal,
  type RoleEnd,
} from "../../scheme/people/roles";
import type { PersonId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { guardedRegister } from "./guarded-register";

type EndPorts = Pick<Ports, "store" | "clock" | "ids">;

/** Why a role does not end. */
export type EndRoleRefusal = RuleRefusal | { readonly code: "person-unknown" };

/** A director ends somebody's role on a last day, their own too, audited. A scheme keeps a director. */
export function makeEndRole(ports: EndPorts) {
  return (
    actor: Actor,
    personId: PersonId,
    end: RoleEnd,
  ): Promise<Outcome<Person, EndRoleRefusal>> =>
    retryOnConflict<Outcome<Person, EndRoleRefusal>>(async () => {
      const { schemeId } = actor;
      const register = await guardedRegister(ports, schemeId);
      const people = await ports.store.people(schemeId);
      const found = people.find(({ value }) => value.id === personId);
      if (found === undefined) return refused({ code: "person-unknown" });
      const others = people.map(({ value }) => value).filter(({ id }) => id !== personId);
      const today = londonDate(ports.clock.now());
      const decision = endRole(found.value, end, others, { today });
      if (!decision.accepted) return refused(decision.refusal);
      const context = { schemeId, by: actor.person.value.id, personId };
      const outcome = await ports.store.commit({
        schemeId,
        replace: [
          register["as-it-was"],
          { type: "person", value: decision.state, version: found.version },
        ],
        events: decision.events.map((event) => eventOf(ports, context, event)),
      });
      return outcome === "conflict" ? "conflict" : done(decision.state);
    });
}
