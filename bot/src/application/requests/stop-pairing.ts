import { messageAbout } from "../../scheme/messages/plan";
import { endPairing, type Pairing } from "../../scheme/pairing/pairing";
import { askDirector } from "../../scheme/pairing/request";
import { eventOf } from "../act";
import { nextRegister } from "../allocation/allocation-state";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { AskRefusal } from "./ask-for-different";
import { ownHalf, valuesOf, type OwnHalf, type PairAct, type RequestPorts } from "./own-half";

/**
 * "I'd like to stop": either half ends the pairing at once, without a reason; the other hears it in neutral
 * words (NP21). A doctor then stands with those who wait for a supporter until they say otherwise; a
 * supporter's doctor gets an open request, so that a director finds them somebody.
 */
export function makeStopPairing(ports: RequestPorts) {
  return (act: PairAct): Promise<Outcome<Pairing, AskRefusal>> =>
    retryOnConflict<Outcome<Pairing, AskRefusal>>(async () => {
      const half = await ownHalf(ports, act);
      if (half === undefined) return refused({ code: "not-yours" });
      const { schemeId, personId, pairingId } = act;
      const now = ports.clock.now();
      const ending = { by: personId, onRequest: true };
      const decision = endPairing(half.pairing.value, ending, now);
      if (!decision.accepted) return refused({ code: "pairing-already-ended" });
      const ended = decision.state;
      const opened = half.side === "supporter" ? requestFor(half, now) : undefined;
      const context = { schemeId, by: personId, personId: ended.doctorId, pairingId };
      const acts = [...decision.events, ...(opened?.events ?? [])];
      const outcome = await ports.store.commit({
        schemeId,
        ...(opened === undefined || opened.events.length === 0
          ? {}
          : { create: [{ type: "request", value: opened.request }] }),
        replace: [
          { type: "pairing", value: ended, version: half.pairing.version },
          nextRegister(half.register),
        ],
        events: acts.map((event) => eventOf(ports, context, event)),
        messages: [messageAbout(ended, "pairing-ended", half.otherId, now)],
        needsYou: true,
      });
      return outcome === "conflict" ? "conflict" : done(ended);
    });
}

function requestFor({ pairing, side, requests }: OwnHalf, now: string) {
  const asking = { pairing: pairing.value, askedBy: side, kind: "stop" } as const;
  return askDirector(asking, valuesOf(requests), now);
}
