import { changeCapacity, type SupporterWordRefusal } from "../../scheme/people/supporter-word";
import type { AbsenceAct } from "../absence/say-away";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { RequestPorts } from "../requests/own-half";

/** A supporter says how many doctors they would carry (NP10). Nobody whom they have is taken away. */
export function makeChangeCapacity(ports: RequestPorts) {
  return (
    { schemeId, personId }: AbsenceAct,
    capacity: number,
  ): Promise<Outcome<number, SupporterWordRefusal>> =>
    retryOnConflict<Outcome<number, SupporterWordRefusal>>(async () => {
      const scheme = await ports.store.scheme(schemeId);
      const person = await ports.store.person(schemeId, personId);
      if (scheme === undefined || person === undefined) {
        throw new Error(`No person ${personId} in the scheme.`);
      }
      const decision = changeCapacity(person.value, capacity, scheme.value.policy);
      if (!decision.accepted) return refused(decision.refusal);
      if (decision.events.length === 0) return done(capacity);
      const context = { schemeId, by: personId, personId };
      const outcome = await ports.store.commit({
        schemeId,
        replace: [{ type: "person", value: decision.state, version: person.version }],
        events: decision.events.map((event) => eventOf(ports, context, event)),
      });
      return outcome === "conflict" ? "conflict" : done(capacity);
    });
}
