import { askDirector, type PairingRequest } from "../../scheme/pairing/request";
import { wantOne } from "../../scheme/people/own-wish";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { AskRefusal } from "./ask-for-different";
import { ownHalf, valuesOf, type PairAct, type RequestPorts } from "./own-half";

/** Why nobody is looked for. */
export type AnotherRefusal =
  | Exclude<AskRefusal, { readonly code: "pairing-already-ended" }>
  | { readonly code: "has-a-supporter" };

/**
 * A doctor whose pairing has ended would like another named contact (NP21): a director is asked, once. It
 * undoes "none, by my own wish".
 */
export function makeAskForAnother(ports: RequestPorts) {
  return (act: PairAct): Promise<Outcome<PairingRequest, AnotherRefusal>> =>
    retryOnConflict<Outcome<PairingRequest, AnotherRefusal>>(async () => {
      const half = await ownHalf(ports, act);
      if (half?.side !== "foundation-doctor") return refused({ code: "not-yours" });
      const { schemeId, personId, pairingId } = act;
      const others = await ports.store.pairingsOf(schemeId, personId);
      const paired = others.some(
        ({ value }) => value.doctorId === personId && value.period.state === "active",
      );
      if (paired) return refused({ code: "has-a-supporter" });
      const asking = { pairing: half.pairing.value, askedBy: half.side, kind: "stop" } as const;
      const { request, events } = askDirector(asking, valuesOf(half.requests), ports.clock.now());
      const wish = wantOne(half.me.value);
      const acts = [...events, ...(wish.accepted ? wish.events : [])];
      if (acts.length === 0) return done(request);
      const context = { schemeId, by: personId, personId, pairingId };
      const outcome = await ports.store.commit({
        schemeId,
        ...(events.length === 0 ? {} : { create: [{ type: "request", value: request }] }),
        ...(wish.accepted
          ? { replace: [{ type: "person", value: wish.state, version: half.me.version }] }
          : {}),
        events: acts.map((event) => eventOf(ports, context, event)),
        needsYou: true,
      });
      return outcome === "conflict" ? "conflict" : done(request);
    });
}
