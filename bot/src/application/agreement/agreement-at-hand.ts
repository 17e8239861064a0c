import {
  halfOf,
  type Agreement,
  type AgreementHalf,
  type OpenAgreement,
} from "../../scheme/agreement/agreement";
import { agreementOfOne } from "../../scheme/agreement/agreement-words";
import type { Pairing } from "../../scheme/pairing/pairing";
import type { Person } from "../../scheme/people/person";
import type { PairingId, PersonId, SchemeId } from "../../scheme/shared/ids";
import type { Ports } from "../ports/ports";
import type { Versioned } from "../ports/scheme-store";
import { isAnnounced } from "../support/active-pairing";

/** What reading an agreement needs of the outside. */
export type AgreementPorts = Pick<Ports, "store" | "sealer" | "clock">;

/** Somebody, and a pairing of their own. */
export interface AgreementAct {
  readonly schemeId: SchemeId;
  readonly personId: PersonId;
  readonly pairingId: PairingId;
}

/** An agreement as one of its two has it before them. */
export interface AgreementAtHand {
  readonly pairing: Pairing;
  readonly half: AgreementHalf;
  readonly doctor: Person;
  readonly supporter: Person;
  /** Absent where nothing was written yet. */
  readonly agreement?: Versioned<Agreement>;
  /** Absent too where the text is not kept any more. */
  readonly standing?: OpenAgreement;
}

/** Reads and opens it. Undefined where there is no such pairing, it is not theirs, or they have not been told of it. */
export async function agreementAtHand(
  { store, sealer, clock }: AgreementPorts,
  { schemeId, personId, pairingId }: AgreementAct,
): Promise<AgreementAtHand | undefined> {
  const pairing = (await store.pairing(schemeId, pairingId))?.value;
  if (pairing === undefined || !isAnnounced(pairing, clock.now())) return undefined;
  const half = halfOf(pairing, personId);
  if (half === undefined) return undefined;
  const [doctor, supporter, agreement] = await Promise.all([
    store.person(schemeId, pairing.doctorId),
    store.person(schemeId, pairing.supporterId),
    store.find(schemeId, "agreement", pairingId),
  ]);
  if (doctor === undefined || supporter === undefined) return undefined;
  const found = { pairing, half, doctor: doctor.value, supporter: supporter.value };
  if (agreement === undefined) return found;
  const sealed = agreement.value.sealedText;
  if (sealed === undefined) return { ...found, agreement };
  const text = await sealer.open({ schemeId, kind: "agreement", id: pairingId }, sealed);
  const standing = { agreement: agreement.value, text: agreementOfOne(text.reveal()) };
  return { ...found, agreement, standing };
}

/** The agreement of a pairing, for whichever of its two asks (NP17). */
export function makeMyAgreement(ports: AgreementPorts) {
  return (act: AgreementAct): Promise<AgreementAtHand | undefined> => agreementAtHand(ports, act);
}
