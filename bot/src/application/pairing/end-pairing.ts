import { messageAbout } from "../../scheme/messages/plan";
import { endPairing as decide, type Pairing } from "../../scheme/pairing/pairing";
import { wasAskedFor } from "../../scheme/pairing/request";
import type { PairingId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { nextRegister } from "../allocation/allocation-state";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { Ports } from "../ports/ports";
import { valuesOf } from "../requests/own-half";
import { isAnnounced } from "../support/active-pairing";

type EndPorts = Pick<Ports, "store" | "clock" | "ids">;

/** Why a pairing is not ended. */
export type EndRefusal =
  | { readonly code: "pairing-unknown" }
  | { readonly code: "version-out-of-date" }
  | { readonly code: "pairing-already-ended" };

/** Ends a pairing on a no-fault basis (NP19, NP21): both are told in neutral words, if they had been told of it. */
export function makeEndPairing(ports: EndPorts) {
  return (
    actor: Actor,
    pairingId: PairingId,
    version: string,
  ): Promise<Outcome<Pairing, EndRefusal>> =>
    retryOnConflict<Outcome<Pairing, EndRefusal>>(async () => {
      const { schemeId } = actor;
      const register = await ports.store.register(schemeId);
      const pairing = await ports.store.pairing(schemeId, pairingId);
      if (pairing === undefined || register === undefined) {
        return refused({ code: "pairing-unknown" });
      }
      const now = ports.clock.now();
      const by = actor.person.value.id;
      const requests = valuesOf(await ports.store.list(schemeId, "request"));
      const onRequest = wasAskedFor(requests, pairingId);
      const decision = decide(pairing.value, { by, onRequest }, now);
      if (!decision.accepted) return refused({ code: "pairing-already-ended" });
      if (pairing.version !== version) return refused({ code: "version-out-of-date" });
      const { doctorId, supporterId } = pairing.value;
      const told = isAnnounced(pairing.value, now) ? [doctorId, supporterId] : [];
      const context = { schemeId, by, personId: doctorId, pairingId };
      const outcome = await ports.store.commit({
        schemeId,
        replace: [{ type: "pairing", value: decision.state, version }, nextRegister(register)],
        events: decision.events.map((event) => eventOf(ports, context, event)),
        messages: told.map((id) => messageAbout(decision.state, "pairing-ended", id, now)),
      });
      return outcome === "conflict" ? "conflict" : done(decision.state);
    });
}
