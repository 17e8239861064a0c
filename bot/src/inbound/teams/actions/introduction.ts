import type { IntroductionAct } from "../../../application/introduction/introduce";
import type { DoctorOfMine } from "../../../application/support/my-support";
import type { PairingId } from "../../../scheme/shared/ids";
import type { Turn } from "../turn";

/** A supporter's own doctor, and whom to act for. */
export interface MyDoctor {
  readonly mine: DoctorOfMine;
  readonly act: IntroductionAct;
}

/** The caller's own doctor that a card is about; undefined where it is not theirs, or not any more. */
export async function myDoctor(
  { useCases, actors }: Turn,
  about: PairingId,
): Promise<MyDoctor | undefined> {
  const own = await useCases.findOwnPairing(actors, about);
  if (own?.side !== "supporter") return undefined;
  const { asSupporter = [] } = await useCases.mySupport(own.actor);
  const mine = asSupporter.find(({ pairing }) => pairing.id === about);
  if (mine === undefined) return undefined;
  const { schemeId, person } = own.actor;
  return { mine, act: { schemeId, supporterId: person.value.id, pairingId: about } };
}
