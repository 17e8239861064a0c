import type { Person } from "../people/person";
import type { PersonId } from "../shared/ids";
import type { Instant } from "../shared/time";
import type { Pairing } from "./pairing";

/**
 * Who is a doctor's contact for now: whoever was named, until a supporter is announced to them after that, in whichever way
 * they were given one (principle 12). Undefined where nobody is, or is any more.
 */
export function interimContactOf(
  { id, interim, contact }: Person,
  pairings: readonly Pairing[],
): PersonId | undefined {
  if (interim === undefined || contact !== undefined) return undefined;
  const isOver = pairings.some((one) => one.doctorId === id && one.announceAt > interim.since);
  return isOver ? undefined : interim.personId;
}

/** Whether a doctor was given a supporter after a moment, announced or not, and still has them. */
export function wasGivenSomebody(
  doctorId: PersonId,
  since: Instant,
  pairings: readonly Pairing[],
): boolean {
  return pairings.some(
    (one) => one.doctorId === doctorId && one.allocatedAt > since && one.period.state === "active",
  );
}
