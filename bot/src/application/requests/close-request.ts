import { messageOn } from "../../scheme/messages/plan";
import { close, type PairingRequest, type RequestRefusal } from "../../scheme/pairing/request";
import type { PersonId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import type { Actor } from "../access/actor";
import { done, refused, retryOnConflict, type Outcome } from "../outcome";
import type { RequestPorts } from "./own-half";

/** Why a request is not closed. */
export type CloseRefusal =
  RequestRefusal | { readonly code: "request-unknown" } | { readonly code: "version-out-of-date" };

/** A director asked back, and nothing is to change: whoever asked is told, and may ask again (NP19). */
export function makeCloseRequest(ports: RequestPorts) {
  return (
    actor: Actor,
    requestId: string,
    version: string,
  ): Promise<Outcome<PairingRequest, CloseRefusal>> =>
    retryOnConflict<Outcome<PairingRequest, CloseRefusal>>(async () => {
      const { schemeId } = actor;
      const request = await ports.store.find(schemeId, "request", requestId);
      if (request === undefined) return refused({ code: "request-unknown" });
      const by = actor.person.value.id;
      const now = ports.clock.now();
      const decision = close(request.value, by, now);
      if (!decision.accepted) return refused(decision.refusal);
      if (request.version !== version) return refused({ code: "version-out-of-date" });
      const { doctorId, pairingId } = request.value;
      const context = { schemeId, by, personId: doctorId, pairingId, subjectId: requestId };
      const outcome = await ports.store.commit({
        schemeId,
        replace: [{ type: "request", value: decision.state, version }],
        events: decision.events.map((event) => eventOf(ports, context, event)),
        messages: toldTo(request.value).map((recipientId) =>
          messageOn(
            "request-closed",
            { schemeId, recipientId, subjectId: requestId, occurrence: now },
            now,
          ),
        ),
      });
      return outcome === "conflict" ? "conflict" : done(decision.state);
    });
}

/** A supporter who stopped has nothing more to hear of that pairing. */
function toldTo(request: PairingRequest): readonly PersonId[] {
  if (request.askedBy === "foundation-doctor") return [request.doctorId];
  return request.kind === "stop" ? [] : [request.supporterId];
}
