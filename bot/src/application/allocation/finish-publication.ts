import type { Displaced, Pairing } from "../../scheme/pairing/pairing";
import { wasAskedFor } from "../../scheme/pairing/request";
import type { PairingId, PersonId, SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Publication } from "../records";
import { valuesOf } from "../requests/own-half";
import { registerWithNoneOpen } from "./allocation-state";

type FinishPorts = Pick<Ports, "store" | "clock" | "ids">;

/** A pairing that a doctor has, and whether its end was asked for. */
type Had = Omit<Displaced, "by">;

/** A pairing for each pair; it displaces whatever its doctor has, so that nobody ever has two (NP12). */
function pairingsOf(
  { schemeId, at, by, announceAt, id, pairs }: Publication,
  had: ReadonlyMap<PersonId, readonly Had[]>,
): readonly Pairing[] {
  return pairs.map(({ pairingId, doctorId, supporterId }) => {
    // A pairing of this publication that was staged before a crash is not seen, and displaces nothing itself.
    const displaces = had.get(doctorId)?.map((one) => ({ ...one, by }));
    return {
      id: pairingId,
      schemeId,
      doctorId,
      supporterId,
      allocatedAt: at,
      announceAt,
      publicationId: id,
      period: { state: "active" },
      introduction: { state: "awaited" },
      ...(displaces === undefined ? {} : { displaces }),
    };
  });
}

/** What each doctor has: every pairing that has not ended, told or not. */
async function whatDoctorsHave(
  { store }: FinishPorts,
  schemeId: SchemeId,
): Promise<ReadonlyMap<PersonId, readonly Had[]>> {
  const [pairings, requests] = await Promise.all([
    store.pairings(schemeId),
    store.list(schemeId, "request"),
  ]);
  const asked = valuesOf(requests);
  const had = (pairingId: PairingId): Had =>
    wasAskedFor(asked, pairingId) ? { pairingId, onRequest: true } : { pairingId };
  const active = valuesOf(pairings).filter(({ period }) => period.state === "active");
  const byDoctor = Map.groupBy(active, ({ doctorId }) => doctorId);
  return new Map(
    [...byDoctor].map(([doctor, theirs]) => [doctor, theirs.map(({ id }) => had(id))]),
  );
}

/**
 * Finishes the publication that is open in a scheme, if one is: stages what is missing and flips it in
 * one batch. Run right after it was started, and again after a restart; a second run finds it done.
 */
export function makeFinishPublication(ports: FinishPorts) {
  return async (schemeId: SchemeId): Promise<void> => {
    await retryOnConflict(async () => {
      const register = await ports.store.register(schemeId);
      const openId = register?.value.openPublicationId;
      if (register === undefined || openId === undefined) return "nothing-open";
      const publication = await ports.store.publication(schemeId, openId);
      if (publication === undefined) throw new Error(`The open publication ${openId} is missing.`);
      const had = await whatDoctorsHave(ports, schemeId);
      await ports.store.stagePairings(schemeId, pairingsOf(publication.value, had));
      const { by, pairs } = publication.value;
      const context = { schemeId, by, subjectId: openId };
      return ports.store.commit({
        schemeId,
        replace: [
          {
            type: "publication",
            value: { ...publication.value, state: "published" },
            version: publication.version,
          },
          registerWithNoneOpen(register),
        ],
        events: [eventOf(ports, context, { type: "AllocationPublished", pairs: pairs.length })],
        announce: openId,
      });
    });
  };
}
