import type { Pairing } from "../../scheme/pairing/pairing";
import type { SchemeId } from "../../scheme/shared/ids";
import { eventOf } from "../act";
import { retryOnConflict } from "../outcome";
import type { Ports } from "../ports/ports";
import type { Publication } from "../records";
import { registerWithNoneOpen } from "./allocation-state";

type FinishPorts = Pick<Ports, "store" | "clock" | "ids">;

function pairingsOf(publication: Publication): readonly Pairing[] {
  const { schemeId, at, announceAt, id } = publication;
  return publication.pairs.map(({ pairingId, doctorId, supporterId }) => ({
    id: pairingId,
    schemeId,
    doctorId,
    supporterId,
    allocatedAt: at,
    announceAt,
    publicationId: id,
    period: { state: "active" },
    introduction: { state: "awaited" },
  }));
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
      await ports.store.stagePairings(schemeId, pairingsOf(publication.value));
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
