import type { Pairing } from "../../scheme/pairing/pairing";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";

/** The pairing a foundation doctor is in now; undefined where they have none. */
export async function activePairingOf(
  { store }: Pick<Ports, "store">,
  schemeId: SchemeId,
  doctorId: PersonId,
): Promise<Pairing | undefined> {
  const pairings = await store.pairingsOf(schemeId, doctorId);
  return pairings
    .map(({ value }) => value)
    .find((one) => one.doctorId === doctorId && one.period.state === "active");
}

/** Whether the two of a pair have been told of each other: before that neither sees it. */
export function isAnnounced(pairing: Pairing, now: string): boolean {
  return pairing.announceAt <= now;
}
