import type { PairingRequest } from "../../scheme/pairing/request";
import type { Person } from "../../scheme/people/person";
import type { Instant } from "../../scheme/shared/time";
import type { Ports } from "../ports/ports";
import type { SchemeRecord } from "../ports/scheme-store";

/**
 * Requests that put each active pairing of a supporter before the director, for somebody who can support no
 * longer: the pairings stay until then. A pairing that is in the queue already is not put there twice.
 */
export async function queuePairings(
  { store, ids }: Pick<Ports, "store" | "ids">,
  supporter: Person,
  now: Instant,
): Promise<readonly SchemeRecord[]> {
  const { schemeId, id } = supporter;
  const pairings = await store.pairingsOf(schemeId, id);
  const requests = await store.list(schemeId, "request");
  const queued = new Set(
    requests
      .filter(({ value }) => value.state.state === "open" && value.kind === "stepping-down")
      .map(({ value }) => value.pairingId),
  );
  return pairings
    .map(({ value }) => value)
    .filter((one) => one.supporterId === id && one.period.state === "active")
    .filter((one) => !queued.has(one.id))
    .map((one): SchemeRecord => {
      const value: PairingRequest = {
        id: ids.next(),
        schemeId,
        pairingId: one.id,
        doctorId: one.doctorId,
        supporterId: id,
        askedBy: "supporter",
        kind: "stepping-down",
        at: now,
        state: { state: "open" },
      };
      return { type: "request", value };
    });
}
