import type { Pairing } from "../../scheme/pairing/pairing";
import type { PairingRequest, RequestSide } from "../../scheme/pairing/request";
import type { Person } from "../../scheme/people/person";
import type { PairingId, PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { SchemeRegister } from "../records";
import { isAnnounced } from "../support/active-pairing";

/** What acting on one's own pairing needs of the outside. */
export type RequestPorts = Pick<Ports, "store" | "clock" | "ids">;

/** Somebody who acts on a pairing of their own, as doctor or as supporter. */
export interface PairAct {
  readonly schemeId: SchemeId;
  readonly personId: PersonId;
  readonly pairingId: PairingId;
}

/** Their half of it, as it was read. */
export interface OwnHalf {
  readonly register: Versioned<SchemeRegister>;
  readonly pairing: Versioned<Pairing>;
  readonly me: Versioned<Person>;
  readonly side: RequestSide;
  readonly otherId: PersonId;
  /** Every request of the scheme. */
  readonly requests: readonly Versioned<PairingRequest>[];
}

/** Reads it. Undefined where there is no such pairing, it is not theirs, or they have not been told of it. */
export async function ownHalf(
  { store, clock }: Pick<RequestPorts, "store" | "clock">,
  { schemeId, personId, pairingId }: PairAct,
): Promise<OwnHalf | undefined> {
  const register = await store.register(schemeId);
  const [pairing, me, requests] = await Promise.all([
    store.pairing(schemeId, pairingId),
    store.person(schemeId, personId),
    store.list(schemeId, "request"),
  ]);
  if (register === undefined || pairing === undefined || me === undefined) return undefined;
  if (!isAnnounced(pairing.value, clock.now())) return undefined;
  const { doctorId, supporterId } = pairing.value;
  const half = { register, pairing, me, requests };
  if (doctorId === personId) return { ...half, side: "foundation-doctor", otherId: supporterId };
  if (supporterId === personId) return { ...half, side: "supporter", otherId: doctorId };
  return undefined;
}

/** The values of what was read. */
export function valuesOf<Value>(read: readonly Versioned<Value>[]): readonly Value[] {
  return read.map(({ value }) => value);
}
