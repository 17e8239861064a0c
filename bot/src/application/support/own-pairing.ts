import type { Pairing } from "../../scheme/pairing/pairing";
import type { PairingId } from "../../scheme/shared/ids";
import type { Actor } from "../access/actor";
import type { Ports } from "../ports/ports";
import { isAnnounced } from "./active-pairing";

/** A pairing of the person who asks, ended ones included, and their row in it. */
export interface OwnPairing {
  readonly actor: Actor;
  readonly pairing: Pairing;
  readonly side: "doctor" | "supporter";
}

/**
 * The pairing with an id that came from outside (a card), if it is one of the person's own and has been
 * announced. Somebody else's and one that does not exist look the same: undefined.
 */
export function makeFindOwnPairing({ store, clock }: Pick<Ports, "store" | "clock">) {
  return async (
    actors: readonly Actor[],
    pairingId: PairingId,
  ): Promise<OwnPairing | undefined> => {
    for (const actor of actors) {
      const pairing = (await store.pairing(actor.schemeId, pairingId))?.value;
      if (pairing === undefined || !isAnnounced(pairing, clock.now())) continue;
      const personId = actor.person.value.id;
      if (pairing.doctorId === personId) return { actor, pairing, side: "doctor" };
      if (pairing.supporterId === personId) return { actor, pairing, side: "supporter" };
    }
    return undefined;
  };
}
