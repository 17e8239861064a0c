import { londonDate } from "../../scheme/calendar/london";
import type { LivePair } from "../../scheme/allocation/rules";
import type { Person } from "../../scheme/people/person";
import type { Scheme } from "../../scheme/policy/policy";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { SchemeRegister } from "../records";
import { livePairs } from "./live-pairs";

/** Everything an allocation decision looks at, read after the register whose version guards the write. */
export interface AllocationState {
  readonly scheme: Scheme;
  readonly register: Versioned<SchemeRegister>;
  readonly people: readonly Person[];
  readonly byId: ReadonlyMap<PersonId, Person>;
  readonly live: readonly LivePair[];
  readonly today: IsoDate;
}

/** Reads it. Throws where the scheme does not exist: the caller was let in, so it must. */
export async function allocationState(
  { store, clock }: Pick<Ports, "store" | "clock">,
  schemeId: SchemeId,
): Promise<AllocationState> {
  const register = await store.register(schemeId);
  const [scheme, people, pairings] = await Promise.all([
    store.scheme(schemeId),
    store.people(schemeId),
    store.pairings(schemeId),
  ]);
  if (scheme === undefined || register === undefined) throw new Error(`No scheme ${schemeId}.`);
  const everybody = people.map(({ value }) => value);
  return {
    scheme: scheme.value,
    register,
    people: everybody,
    byId: new Map(everybody.map((person) => [person.id, person])),
    live: livePairs(pairings),
    today: londonDate(clock.now()),
  };
}

/** The register after one more change. A publication that is being staged stays open through it. */
export function nextRegister({ value, version }: Versioned<SchemeRegister>) {
  return { type: "register", version, value: { ...value, revision: value.revision + 1 } } as const;
}

/** The same, with a publication open from here on: whoever comes by finishes it. */
export function registerWithOpen(register: Versioned<SchemeRegister>, openPublicationId: string) {
  const next = nextRegister(register);
  return { ...next, value: { ...next.value, openPublicationId } } as const;
}

/** The same, with the open publication finished. */
export function registerWithNoneOpen(register: Versioned<SchemeRegister>) {
  const { type, version, value } = nextRegister(register);
  const { schemeId, revision } = value;
  return { type, version, value: { schemeId, revision } } as const;
}
