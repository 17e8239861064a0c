import type { Pairing } from "../../scheme/pairing/pairing";
import type { PairingRequest } from "../../scheme/pairing/request";
import { absenceOf } from "../../scheme/people/absence";
import type { Absence, Person } from "../../scheme/people/person";
import type { SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import { makeSchemeState, type SchemeState } from "../schemes/scheme-state";

/** A supporter who is away, or soon will be, and the doctors who need somebody meanwhile. */
export interface AwaySupporter {
  readonly supporter: Person;
  readonly absence: Absence;
  readonly doctors: readonly Person[];
}

/** What waits for those who run the scheme because somebody changed their mind (NP19, NP21). */
export interface RequestQueue {
  readonly state: SchemeState;
  /** The oldest first. */
  readonly open: readonly Versioned<PairingRequest>[];
  readonly away: readonly AwaySupporter[];
}

/** Reads it. */
export function makeRequestQueue(ports: Pick<Ports, "store" | "clock">) {
  return async (schemeId: SchemeId): Promise<RequestQueue> => {
    const [state, requests] = await Promise.all([
      makeSchemeState(ports)(schemeId),
      ports.store.list(schemeId, "request"),
    ]);
    return { state, open: openRequests(requests, state.pairings), away: awaySupporters(state) };
  };
}

/** The requests that nobody has dealt with, the oldest first. A pairing made since answers a request too. */
export function openRequests(
  requests: readonly Versioned<PairingRequest>[],
  pairings: readonly Versioned<Pairing>[],
): readonly Versioned<PairingRequest>[] {
  return requests
    .filter(({ value }) => value.state.state === "open" && !isAnswered(value, pairings))
    .toSorted((a, b) => (a.value.at < b.value.at ? -1 : Number(a.value.at > b.value.at)));
}

/** Whether the doctor was given somebody since, in whichever way: by hand, or in an allocation. */
export function isAnswered(
  { doctorId, at }: PairingRequest,
  pairings: readonly Versioned<Pairing>[],
): boolean {
  return pairings.some(({ value }) => value.doctorId === doctorId && value.allocatedAt > at);
}

/** Supporters with doctors who are away today or have said when they will be, the first to go first. */
export function awaySupporters({ people, live, byId, today }: SchemeState): AwaySupporter[] {
  return people
    .flatMap(({ value: supporter }) => {
      const absence = absenceOf(supporter, today);
      const doctors = live
        .filter(({ supporterId }) => supporterId === supporter.id)
        .flatMap(({ doctorId }) => byId.get(doctorId) ?? []);
      return absence === undefined || doctors.length === 0 ? [] : [{ supporter, absence, doctors }];
    })
    .toSorted((a, b) => (a.absence.from < b.absence.from ? -1 : 1));
}
