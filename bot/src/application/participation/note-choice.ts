import { messageAbout } from "../../scheme/messages/plan";
import type { RecordedChoice } from "../../scheme/participation/recorded-choice";
import { eventOf } from "../act";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { PairAct, RequestPorts } from "../requests/own-half";
import { isAnnounced } from "../support/active-pairing";

/** Why nothing is noted: no such pairing, somebody else's, or over. They look the same. */
export interface NoteRefusal {
  readonly code: "not-yours";
}

/**
 * A supporter notes what their doctor told them: that they would like to opt out, or to be back (NP15;
 * decision 0016). Nothing changes: the doctor is asked, and only the doctor's own yes does anything. It
 * never looks at what the doctor chose, so that the answer can give nothing away.
 */
export function makeNoteChoice(ports: RequestPorts) {
  return (act: PairAct, choice: RecordedChoice): Promise<Outcome<"noted", NoteRefusal>> =>
    retryOnConflict<Outcome<"noted", NoteRefusal>>(async () => {
      const { schemeId, personId, pairingId } = act;
      const now = ports.clock.now();
      const pairing = (await ports.store.pairing(schemeId, pairingId))?.value;
      if (pairing?.supporterId !== personId || pairing.period.state === "ended") {
        return refused({ code: "not-yours" });
      }
      if (!isAnnounced(pairing, now)) return refused({ code: "not-yours" });
      const kind = choice === "opted-out" ? "opt-out-asked" : "rejoin-asked";
      const { doctorId } = pairing;
      const context = { schemeId, by: personId, personId: doctorId, pairingId };
      const outcome = await ports.store.commit({
        schemeId,
        events: [eventOf(ports, context, { type: "ChoiceNoted", choice })],
        messages: [messageAbout(pairing, kind, doctorId, now)],
      });
      return outcome === "conflict" ? "conflict" : done("noted");
    });
}
