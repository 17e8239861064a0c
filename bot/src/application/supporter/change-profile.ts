import type { Person, SupporterProfile } from "../../scheme/people/person";
import { changeProfile, type ProfileRefusal } from "../../scheme/supporter/profile";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";

/** A supporter says anew what their doctors read of them (NP4). The trail says that they did, and nothing of the words. */
export function makeChangeProfile(ports: Pick<Ports, "store" | "clock" | "ids">) {
  return (
    { schemeId, person }: Pick<Actor, "schemeId" | "person">,
    profile: SupporterProfile,
  ): Promise<Outcome<Person, ProfileRefusal>> =>
    retryOnConflict<Outcome<Person, ProfileRefusal>>(async () => {
      const { id } = person.value;
      const found = await ports.store.person(schemeId, id);
      if (found === undefined) throw new Error(`No person ${id} in the scheme.`);
      const decision = changeProfile(found.value, profile);
      if (!decision.accepted) return refused(decision.refusal);
      if (decision.events.length === 0) return done(found.value);
      const context = { schemeId, by: id, personId: id };
      const outcome = await ports.store.commit({
        schemeId,
        replace: [{ type: "person", value: decision.state, version: found.version }],
        events: decision.events.map((event) => eventOf(ports, context, event)),
      });
      return outcome === "conflict" ? "conflict" : done(decision.state);
    });
}
