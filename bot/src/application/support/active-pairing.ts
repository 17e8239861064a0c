import type { Pairing } from "../../scheme/pairing/pairing";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";

/**
 * The pairing a foundation doctor is in now; undefined where they have none. Until the next one is announced that is
 * the one before it.
 */
export async function activePairingOf(
  { store }: Pick<Ports, "store">,
  schemeId: SchemeId,
  doctorId: PersonId,
): Promise<Pairing | undefined> {
  const pairings = await store.pairingsOf(schemeId, doctorId);
  return activeAmong(
    pairings.map(({ value }) => value),
    doctorId,
  );
}

/** The same, among pairings that were read. */
export function activeAmong(pairings: readonly Pairing[], doctorId: PersonId): Pairing | undefined {
  return pairings
    .filter((one) => one.doctorId === doctorId && one.period.state === "active")
    .toSorted((a, b) => (a.announceAt < b.announceAt ? -1 : 1))
    .at(0);
}

/** Whether the two of a pair have been told of each other: before that neither sees it. */
export function isAnnounced(pairing: Pairing, now: string): boolean {
  return pairing.announceAt <= now;
}
