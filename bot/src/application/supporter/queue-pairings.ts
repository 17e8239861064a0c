import { askDirector } from "../../scheme/pairing/request";
import type { Person } from "../../scheme/people/person";
import type { Instant } from "../../scheme/shared/time";
import { eventOf } from "../act";
import type { SchemeEvent } from "../events";
import type { Ports } from "../ports/ports";
import type { SchemeRecord } from "../ports/scheme-store";

/** Requests to be made, with what is written to the audit trail about them. */
export interface QueuedPairings {
  readonly create: readonly SchemeRecord[];
  readonly events: readonly SchemeEvent[];
}

/**
 * Puts each active pairing of a supporter before the director, for somebody who can support no longer: the
 * pairings stay until then (NP6). A pairing that its supporter asked about already is not put there twice.
 */
export async function queuePairings(
  ports: Pick<Ports, "store" | "ids" | "clock">,
  { schemeId, id }: Person,
  { now, by }: { readonly now: Instant; readonly by: SchemeEvent["by"] },
): Promise<QueuedPairings> {
  const pairings = await ports.store.pairingsOf(schemeId, id);
  const requests = (await ports.store.list(schemeId, "request")).map(({ value }) => value);
  const opened = pairings
    .map(({ value }) => value)
    .filter(({ supporterId, period }) => supporterId === id && period.state === "active")
    .map((pairing) =>
      askDirector({ pairing, askedBy: "supporter", kind: "stepping-down" }, requests, now),
    )
    .filter(({ events }) => events.length > 0);
  return {
    create: opened.map(({ request }) => ({ type: "request", value: request })),
    events: opened.flatMap(({ request: { id: subjectId, doctorId, pairingId }, events }) =>
      events.map((event) =>
        eventOf(ports, { schemeId, by, personId: doctorId, pairingId, subjectId }, event),
      ),
    ),
  };
}
