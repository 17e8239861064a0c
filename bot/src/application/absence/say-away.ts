import { londonDate, londonInstant } from "../../scheme/calendar/london";
import { messageAbout } from "../../scheme/messages/plan";
import type { PairingMessage } from "../../scheme/messages/message";
import { goAway, type AbsenceRefusal } from "../../scheme/people/absence";
import type { Absence } from "../../scheme/people/person";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { isAnnounced } from "../support/active-pairing";

/** What an absence needs of the outside. */
export type AbsencePorts = Pick<Ports, "store" | "clock" | "ids" | "outbox">;

/** Somebody who says when they are away. */
export interface AbsenceAct {
  readonly schemeId: SchemeId;
  readonly personId: PersonId;
}

/**
 * Somebody says from when to when they are away. Messages that can wait then wait; a supporter gets no new
 * doctors, and the doctors they have hear until when, and whom to ask meanwhile. Said again with other
 * days, those hold.
 */
export function makeSayAway(ports: AbsencePorts) {
  return async (
    { schemeId, personId }: AbsenceAct,
    absence: Absence,
  ): Promise<Outcome<Absence, AbsenceRefusal>> => {
    const outcome = await retryOnConflict<Outcome<Absence, AbsenceRefusal>>(async () => {
      const now = ports.clock.now();
      const person = await ports.store.person(schemeId, personId);
      if (person === undefined) throw new Error(`No person ${personId} in the scheme.`);
      const decision = goAway(person.value, absence, londonDate(now));
      if (!decision.accepted) return refused(decision.refusal);
      if (decision.events.length === 0) return done(absence);
      const messages = await tellDoctors(ports, { schemeId, personId }, absence);
      const context = { schemeId, by: personId, personId };
      const written = await ports.store.commit({
        schemeId,
        replace: [{ type: "person", value: decision.state, version: person.version }],
        events: decision.events.map((event) => eventOf(ports, context, event)),
        messages,
        needsYou: messages.length > 0,
      });
      return written === "conflict" ? "conflict" : done(absence);
    });
    // What waits for the end of an absence that is shorter now is looked at anew.
    if (outcome.ok) await ports.outbox.wake(schemeId, personId, ports.clock.now());
    return outcome;
  };
}

/** When a doctor hears of an absence that is still to come: in the morning of its first day. */
const IN_THE_MORNING = "09:00";

async function tellDoctors(
  { store, clock }: AbsencePorts,
  { schemeId, personId }: AbsenceAct,
  { from, until }: Absence,
): Promise<readonly PairingMessage[]> {
  const now = clock.now();
  const morning = londonInstant(from, IN_THE_MORNING);
  const dueAt = from > londonDate(now) ? morning : now;
  const pairings = await store.pairingsOf(schemeId, personId);
  return pairings
    .map(({ value }) => value)
    .filter(({ supporterId, period }) => supporterId === personId && period.state === "active")
    .filter((pairing) => isAnnounced(pairing, now))
    .map((pairing) => ({
      ...messageAbout(pairing, "supporter-away", pairing.doctorId, dueAt),
      occurrence: `${from}.${until}`,
    }));
}
