import type { AgreementView } from "../../../contract";
import type { AgreementAtHand } from "../../../application/agreement/agreement-at-hand";
import { inForceSince, signatureOf, type AgreementHalf } from "../../../scheme/agreement/agreement";
import { EMPTY_AGREEMENT, missingIn } from "../../../scheme/agreement/agreement-text";
import { firstName, fullName } from "../../../scheme/people/person";

/** An agreement as either of its two reads it; nothing in it tells of anybody's choices. */
export function toAgreementView(at: AgreementAtHand): AgreementView {
  const { pairing, half, doctor, supporter, agreement, standing } = at;
  const text = standing?.text ?? EMPTY_AGREEMENT;
  const value = agreement?.value;
  const since = value && inForceSince(value);
  const other = half === "supporter" ? doctor : supporter;
  return {
    pairingId: pairing.id,
    version: String(value?.version ?? 0),
    mine: half,
    doctor: fullName(doctor.name),
    supporter: fullName(supporter.name),
    otherFirstName: firstName(other.name),
    text: { ...text },
    ...(value === undefined ? {} : { changedAt: value.changedAt, changedBy: value.changedBy }),
    signatures: [signatureIn(at, "foundation-doctor"), signatureIn(at, "supporter")],
    ...(since === undefined ? {} : { inForceSince: since }),
    missing: [...missingIn(text)],
    open: pairing.period.state === "active",
    textGone: value !== undefined && standing === undefined,
  };
}

function signatureIn(
  { agreement, doctor, supporter }: AgreementAtHand,
  half: AgreementHalf,
): AgreementView["signatures"][number] {
  const name = fullName(half === "supporter" ? supporter.name : doctor.name);
  if (agreement === undefined) return { half, name, state: "not-signed" };
  const signature = agreement.value.signatures[half];
  const state = signatureOf(agreement.value, half);
  return { half, name, state, ...(signature === undefined ? {} : { at: signature.at }) };
}
