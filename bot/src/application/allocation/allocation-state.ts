import type { PairsQuestion } from "../../scheme/allocation/pairs-on-a-day";
import { isFoundationDoctor } from "../../scheme/people/standing";
import type { PersonId, SchemeId } from "../../scheme/shared/ids";
import type { IsoDate } from "../../scheme/shared/time";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import type { SchemeRegister } from "../records";
import { makeSchemeState, type SchemeState } from "../schemes/scheme-state";

/** Everything an allocation decision looks at, read after the register whose version guards the write. */
export interface AllocationState extends SchemeState {
  readonly register: Versioned<SchemeRegister>;
}

/** Reads it. Throws where the scheme does not exist: the caller was let in, so it must. */
export async function allocationState(
  ports: Pick<Ports, "store" | "clock">,
  schemeId: SchemeId,
): Promise<AllocationState> {
  const register = await ports.store.register(schemeId);
  if (register === undefined) throw new Error(`No scheme ${schemeId}.`);
  return { register, ...(await makeSchemeState(ports)(schemeId)) };
}

/** What a scheme's pairs are asked about on a day. */
export function pairsQuestionOf(
  { people, live, apart, scheme }: SchemeState,
  on: IsoDate,
): PairsQuestion {
  const { policy } = scheme;
  return { people: people.map(({ value }) => value), livePairs: live, policy, on, apart };
}

/** The register as it is, written again: whoever read it before has to look again. */
export function sameRegister({ value, version }: Versioned<SchemeRegister>) {
  return { type: "register", version, value } as const;
}

/** Whether an id is that of a foundation doctor of the scheme on a day. */
export function isDoctorOn(
  { byId }: Pick<SchemeState, "byId">,
  on: IsoDate,
): (id: PersonId) => boolean {
  return (id) => {
    const person = byId.get(id);
    return person !== undefined && isFoundationDoctor(person, on);
  };
}

/** The register after one more change. A publication that is being staged stays open through it. */
export function nextRegister({ value, version }: Versioned<SchemeRegister>) {
  return { type: "register", version, value: { ...value, revision: value.revision + 1 } } as const;
}

/**
 * The register after something that somebody stated was withdrawn: a proposal that was worked out with it
 * can no longer be published (NP8). The people are as they were, so that an import goes on.
 */
export function registerAfterWithdrawal({ value, version }: Versioned<SchemeRegister>) {
  const withdrawals = (value.withdrawals ?? 0) + 1;
  return { type: "register", version, value: { ...value, withdrawals } } as const;
}

/** The same, with a publication open from here on: whoever comes by finishes it. */
export function registerWithOpen(register: Versioned<SchemeRegister>, openPublicationId: string) {
  const next = nextRegister(register);
  return { ...next, value: { ...next.value, openPublicationId } } as const;
}

/** The same, with the open publication finished: it is settled once its pairs were told. */
export function registerWithNoneOpen(register: Versioned<SchemeRegister>) {
  const { type, version, value } = nextRegister(register);
  const { openPublicationId, unsettled = [], ...rest } = value;
  if (openPublicationId === undefined) return { type, version, value } as const;
  const told = { ...rest, unsettled: [...unsettled, openPublicationId] };
  return { type, version, value: told } as const;
}

/** The register with nothing left to settle of a publication: it was undone, or has been settled. */
export function registerWithout(register: Versioned<SchemeRegister>, publicationId: string) {
  const { unsettled = [], ...rest } = register.value;
  const left = unsettled.filter((one) => one !== publicationId);
  const value = left.length === 0 ? rest : { ...rest, unsettled: left };
  return { type: "register", version: register.version, value } as const;
}
