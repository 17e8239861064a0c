import type { Pairing } from "../../scheme/pairing/pairing";
import { fullName, type Person } from "../../scheme/people/person";
import type { PersonId } from "../../scheme/shared/ids";
import type { SchemeState } from "../schemes/scheme-state";
import { unreachedReason, type UnreachedReason } from "./standing";
import type { Watched } from "./watched";

/** A pair of which one half cannot be reached, or neither. */
export interface HalfReached {
  readonly pairing: Pairing;
  readonly doctor: Person;
  readonly supporter: Person;
  readonly who: "doctor" | "supporter" | "both";
  readonly why: UnreachedReason;
}

/**
 * The pairs that were told of each other and of which a half cannot be reached now, by the doctor's name (NP12). Who is not linked
 * stands in their row; of the others the messages that wait for them tell it, so that nothing more is read.
 */
export function halfReached(
  { pairings, byId, now }: SchemeState,
  messages: readonly Watched[],
): readonly HalfReached[] {
  const unreached = unreachedOf(messages);
  const reasonFor = (person: Person) =>
    person.link.state === "not-linked" ? "not-linked" : unreached.get(person.id);
  return pairings
    .flatMap(({ value: pairing }) => {
      const doctor = byId.get(pairing.doctorId);
      const supporter = byId.get(pairing.supporterId);
      if (pairing.period.state === "ended" || pairing.announceAt > now) return [];
      if (doctor === undefined || supporter === undefined) return [];
      const [first, second] = [reasonFor(doctor), reasonFor(supporter)];
      const why = first ?? second;
      if (why === undefined) return [];
      return [{ pairing, doctor, supporter, who: whoOf(first, second), why }];
    })
    .toSorted((a, b) => fullName(a.doctor.name).localeCompare(fullName(b.doctor.name)));
}

function whoOf(doctor: unknown, supporter: unknown): HalfReached["who"] {
  if (doctor === undefined) return "supporter";
  return supporter === undefined ? "doctor" : "both";
}

/** What each linked person's waiting messages say of why they cannot be reached. */
function unreachedOf(messages: readonly Watched[]): ReadonlyMap<PersonId, UnreachedReason> {
  return new Map(
    messages.flatMap(({ recipientId, status }) => {
      const reason = unreachedReason(status);
      return reason === undefined || reason === "not-linked" ? [] : [[recipientId, reason]];
    }),
  );
}
