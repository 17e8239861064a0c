import { takeBack } from "../../scheme/pairing/request";
import { wantNone, wantOne, type OwnWishEvent } from "../../scheme/people/own-wish";
import type { Person } from "../../scheme/people/person";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { registerAfterWithdrawal } from "../allocation/allocation-state";
import { retryOnConflict } from "../outcome";
import type { DoctorAct } from "../participation/decide-for-doctor";
import type { Replacement } from "../ports/scheme-store";
import { activePairingOf } from "../support/active-pairing";
import type { RequestPorts } from "./own-half";

/** Whether a doctor wants a named contact. */
export type ContactWish = "somebody" | "nobody";

/** What became of the wish. `has-a-supporter`: a pairing is ended first. */
export type ContactOutcome = "done" | "already-so" | "has-a-supporter";

/**
 * A foundation doctor without a supporter says that they want none, by their own wish, or that they would
 * like one (NP21). Either is told to those who run the scheme. Wanting none takes back whatever waits for a
 * director about them; wanting one puts them with those who wait for a supporter.
 */
export function makeChooseContact(ports: RequestPorts) {
  return (act: DoctorAct, wish: ContactWish): Promise<ContactOutcome> =>
    retryOnConflict<ContactOutcome>(async () => {
      const { schemeId, personId } = act;
      const register = await ports.store.register(schemeId);
      const read = await ports.store.person(schemeId, personId);
      if (register === undefined || read === undefined) {
        throw new Error(`No person ${personId} in the scheme.`);
      }
      const paired = (await activePairingOf(ports, schemeId, personId)) !== undefined;
      const now = ports.clock.now();
      const decision = wish === "nobody" ? wantNone(read.value, paired, now) : wantOne(read.value);
      if (!decision.accepted) return decision.refusal.code;
      const settled = wish === "nobody" ? await takenBack(ports, schemeId, personId) : [];
      const person: Replacement = { type: "person", value: decision.state, version: read.version };
      const outcome = await ports.store.commit({
        schemeId,
        replace: [person, registerAfterWithdrawal(register), ...settled],
        events: eventsOf(ports, act, decision),
        needsYou: true,
      });
      return outcome === "conflict" ? "conflict" : "done";
    });
}

function eventsOf(
  ports: RequestPorts,
  { schemeId, personId }: DoctorAct,
  { events }: { readonly state: Person; readonly events: readonly OwnWishEvent[] },
) {
  return events.map((event) => eventOf(ports, { schemeId, by: personId, personId }, event));
}

async function takenBack(
  { store, clock }: RequestPorts,
  schemeId: SchemeId,
  doctorId: PersonId,
): Promise<readonly Replacement[]> {
  const requests = await store.list(schemeId, "request");
  return requests
    .filter(({ value }) => value.doctorId === doctorId)
    .flatMap(({ value, version }) => {
      const decision = takeBack(value, clock.now());
      return decision.accepted ? [{ type: "request", value: decision.state, version }] : [];
    });
}
