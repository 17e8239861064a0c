import type { Person } from "../../scheme/people/person";
import {
  apply,
  type ApplicationDraft,
  type ApplicationRefusal,
} from "../../scheme/supporter/apply";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { isSamePerson } from "./supervisor-row";

/**
 * Somebody applies to be a supporter, for themselves (NP4). The same form sent again is the same
 * application. Those who run the scheme are told on the next working morning.
 */
export function makeApply(ports: Pick<Ports, "store" | "clock" | "ids">) {
  return (
    { schemeId, person: { value: caller } }: Pick<Actor, "schemeId" | "person">,
    draft: ApplicationDraft,
  ): Promise<Outcome<Person, ApplicationRefusal>> =>
    retryOnConflict<Outcome<Person, ApplicationRefusal>>(async () => {
      const [found, scheme] = await Promise.all([
        ports.store.person(schemeId, caller.id),
        ports.store.scheme(schemeId),
      ]);
      if (found === undefined || scheme === undefined) {
        throw new Error(`No person ${caller.id} in the scheme ${schemeId}.`);
      }
      const { maximumCapacity } = scheme.value.policy;
      const now = ports.clock.now();
      const decision = apply(found.value, draft, { now, maximumCapacity });
      if (!decision.accepted) return refused(decision.refusal);
      if (decision.events.length === 0) return done(found.value);
      if (await isSamePerson(ports, decision.state, draft.turnsTo.email)) {
        return refused({ code: "own-supervisor" });
      }
      const context = { schemeId, by: caller.id, personId: caller.id };
      const outcome = await ports.store.commit({
        schemeId,
        replace: [{ type: "person", value: decision.state, version: found.version }],
        events: decision.events.map((event) => eventOf(ports, context, event)),
        needsYou: true,
      });
      return outcome === "conflict" ? "conflict" : done(decision.state);
    });
}
