import { openRequestOf, takeBack } from "../../scheme/pairing/request";
import { withoutNotAgain } from "../../scheme/people/own-wish";
import { eventOf } from "../act";
import { retryOnConflict } from "../outcome";
import { ownHalf, valuesOf, type PairAct, type RequestPorts } from "./own-half";

/**
 * Whoever asked takes their request back while it is open; "not this person again" goes with it (NP19).
 * False where there was none: not asked, taken back already, or dealt with.
 */
export function makeTakeRequestBack(ports: RequestPorts) {
  return (act: PairAct): Promise<boolean> =>
    retryOnConflict(async () => {
      const half = await ownHalf(ports, act);
      if (half === undefined) return false;
      const { side, me, otherId, requests } = half;
      const open = openRequestOf(valuesOf(requests), act.pairingId, side);
      const read = requests.find(({ value }) => value.id === open?.id);
      if (read === undefined) return false;
      const decision = takeBack(read.value, ports.clock.now());
      if (!decision.accepted) return false;
      const { schemeId, personId, pairingId } = act;
      const context = { schemeId, by: personId, personId: read.value.doctorId, pairingId };
      const outcome = await ports.store.commit({
        schemeId,
        replace: [
          { type: "request", value: decision.state, version: read.version },
          { type: "person", value: withoutNotAgain(me.value, otherId), version: me.version },
        ],
        events: decision.events.map((event) =>
          eventOf(ports, { ...context, subjectId: read.value.id }, event),
        ),
      });
      return outcome === "conflict" ? "conflict" : true;
    });
}
