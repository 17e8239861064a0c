import { londonDate } from "../../scheme/calendar/london";
import { comeBack } from "../../scheme/people/absence";
import { eventOf } from "../act";
import { retryOnConflict } from "../outcome";
import type { AbsenceAct, AbsencePorts } from "./say-away";

/** "I'm back": the absence is over, and what had waited for its end goes. Said again, nothing more happens. */
export function makeSayBack(ports: AbsencePorts) {
  return async ({ schemeId, personId }: AbsenceAct): Promise<void> => {
    await retryOnConflict(async () => {
      const now = ports.clock.now();
      const person = await ports.store.person(schemeId, personId);
      if (person === undefined) throw new Error(`No person ${personId} in the scheme.`);
      const decision = comeBack(person.value, londonDate(now));
      if (!decision.accepted) return "committed";
      const context = { schemeId, by: personId, personId };
      return ports.store.commit({
        schemeId,
        replace: [{ type: "person", value: decision.state, version: person.version }],
        events: decision.events.map((event) => eventOf(ports, context, event)),
      });
    });
    await ports.outbox.wake(schemeId, personId, ports.clock.now());
  };
}
