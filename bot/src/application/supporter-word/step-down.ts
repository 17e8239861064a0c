import { askDirector } from "../../scheme/pairing/request";
import { stepDown, type SupporterWordRefusal } from "../../scheme/people/supporter-word";
import type { AbsenceAct } from "../absence/say-away";
import { eventOf } from "../act";
import { nextRegister } from "../allocation/allocation-state";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import { valuesOf, type RequestPorts } from "../requests/own-half";

/**
 * A supporter steps down: no new doctors from now on. Each doctor they have stays theirs until a director
 * has found somebody, and a request for that waits for the director (NP21). Answers how many doctors.
 */
export function makeStepDown(ports: RequestPorts) {
  return ({ schemeId, personId }: AbsenceAct): Promise<Outcome<number, SupporterWordRefusal>> =>
    retryOnConflict<Outcome<number, SupporterWordRefusal>>(async () => {
      const now = ports.clock.now();
      const register = await ports.store.register(schemeId);
      const person = await ports.store.person(schemeId, personId);
      if (register === undefined || person === undefined) {
        throw new Error(`No person ${personId} in the scheme.`);
      }
      const decision = stepDown(person.value, now);
      if (!decision.accepted) return refused(decision.refusal);
      const requests = valuesOf(await ports.store.list(schemeId, "request"));
      const theirs = valuesOf(await ports.store.pairingsOf(schemeId, personId)).filter(
        ({ supporterId, period }) => supporterId === personId && period.state === "active",
      );
      const asked = theirs.map((pairing) =>
        askDirector({ pairing, askedBy: "supporter", kind: "stepping-down" }, requests, now),
      );
      const opened = asked.filter(({ events }) => events.length > 0);
      const context = { schemeId, by: personId };
      const outcome = await ports.store.commit({
        schemeId,
        create: opened.map(({ request }) => ({ type: "request", value: request })),
        replace: [
          { type: "person", value: decision.state, version: person.version },
          nextRegister(register),
        ],
        events: [
          ...decision.events.map((event) => eventOf(ports, { ...context, personId }, event)),
          ...opened.flatMap(({ request: { id, doctorId, pairingId }, events }) =>
            events.map((event) =>
              eventOf(ports, { ...context, personId: doctorId, pairingId, subjectId: id }, event),
            ),
          ),
        ],
        needsYou: true,
      });
      return outcome === "conflict" ? "conflict" : done(theirs.length);
    });
}
