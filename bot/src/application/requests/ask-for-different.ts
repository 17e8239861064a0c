import { askDirector, type PairingRequest } from "../../scheme/pairing/request";
import { withNotAgain } from "../../scheme/people/own-wish";
import { eventOf } from "../act";
import { registerAfterWithdrawal } from "../allocation/allocation-state";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import { ownHalf, valuesOf, type OwnHalf, type PairAct, type RequestPorts } from "./own-half";

/** Why nothing was asked. `not-yours`: no such pairing, or somebody else's; the two look the same. */
export type AskRefusal =
  { readonly code: "not-yours" } | { readonly code: "pairing-already-ended" };

/**
 * One half of a pair asks for somebody else, without a reason (NP19). The pairing goes on and the other
 * half hears nothing before a director has found somebody. Asked again while it is open, it is the same
 * request. `notAgain` is kept with the person who asks, where only the rules read it.
 */
export function makeAskForDifferent(ports: RequestPorts) {
  return (act: PairAct, notAgain: boolean): Promise<Outcome<PairingRequest, AskRefusal>> =>
    retryOnConflict<Outcome<PairingRequest, AskRefusal>>(async () => {
      const half = await ownHalf(ports, act);
      if (half === undefined) return refused({ code: "not-yours" });
      const pairing = half.pairing.value;
      if (pairing.period.state === "ended") return refused({ code: "pairing-already-ended" });
      const asking = { pairing, askedBy: half.side, kind: "different" } as const;
      const { request, events } = askDirector(asking, valuesOf(half.requests), ports.clock.now());
      if (events.length === 0) return done(request);
      const { schemeId, personId, pairingId } = act;
      const context = { schemeId, by: personId, personId: request.doctorId, pairingId };
      const outcome = await ports.store.commit({
        schemeId,
        create: [{ type: "request", value: request }],
        ...(notAgain ? { replace: kept(half) } : {}),
        events: events.map((event) => eventOf(ports, { ...context, subjectId: request.id }, event)),
        needsYou: true,
      });
      return outcome === "conflict" ? "conflict" : done(request);
    });
}

/** A proposal that was worked out without knowing it can no longer be published. */
function kept({ me, otherId, register }: OwnHalf) {
  const value = withNotAgain(me.value, otherId);
  return [
    { type: "person", value, version: me.version } as const,
    registerAfterWithdrawal(register),
  ];
}
