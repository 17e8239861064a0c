import type { Pairing } from "../pairing/pairing";
import { accept, refuse, type Decision } from "../shared/decision";
import type { PairingId, PersonId, SchemeId } from "../shared/ids";
import type { Instant } from "../shared/time";
import {
  isSameText,
  missingIn,
  whyNotKeepText,
  type AgreementField,
  type AgreementText,
  type AgreementTextRefusal,
} from "./agreement-text";

/** Which half of a pair changes or signs. */
export type AgreementHalf = "foundation-doctor" | "supporter";

/** Somebody's signature: which version they had read, and when. */
export interface Signature {
  readonly version: number;
  readonly at: Instant;
}

/** What a pair agreed on, or are about to: one a pairing (NP17, NB1). What it says is sealed. */
export interface Agreement {
  /** The pairing's. */
  readonly id: PairingId;
  readonly schemeId: SchemeId;
  readonly doctorId: PersonId;
  readonly supporterId: PersonId;
  /** Grows by one with each change of the text; the first is 1. */
  readonly version: number;
  readonly changedAt: Instant;
  readonly changedBy: AgreementHalf;
  /** The last signature of each half; one of an earlier version does not count any more. */
  readonly signatures: Readonly<Partial<Record<AgreementHalf, Signature>>>;
  /** Absent once one of the two was erased. */
  readonly sealedText?: string;
}

/** An agreement with its text, as one of the two has it before them. */
export interface OpenAgreement {
  readonly agreement: Agreement;
  readonly text: AgreementText;
}

/** What happened to an agreement: nothing of what it says. */
export type AgreementEvent =
  | { readonly type: "AgreementChanged"; readonly version: number }
  | { readonly type: "AgreementSigned"; readonly version: number };

/** Why an agreement is not changed, or not signed. `incomplete`: what is still to be written or confirmed. */
export type AgreementRefusal =
  | { readonly code: "not-of-this-pairing" }
  | { readonly code: "pairing-ended" }
  /** The other half wrote first: read it, then decide. */
  | { readonly code: "changed-meanwhile" }
  | {
      readonly code: "incomplete";
      readonly missing: readonly (AgreementField | "confidentiality")[];
    }
  | { readonly code: "already-signed" }
  | AgreementTextRefusal;

type AgreementDecision = Decision<Agreement, AgreementEvent, AgreementRefusal>;

/** Who changes it to what. `read`: the version that they had before them; 0 where there was none. */
export interface AgreementChange {
  readonly by: PersonId;
  readonly read: number;
  readonly text: AgreementText;
  /** The same text, sealed. */
  readonly sealedText: string;
}

/** Who signs which version. */
export interface AgreementSigning {
  readonly by: PersonId;
  readonly read: number;
  /** They keep what is said to themselves, unless someone may be at risk of harm. */
  readonly confidentiality: boolean;
}

/** As which half somebody is in a pairing; undefined where they are not. */
export function halfOf(
  { doctorId, supporterId }: Pick<Pairing, "doctorId" | "supporterId">,
  personId: PersonId,
): AgreementHalf | undefined {
  if (personId === doctorId) return "foundation-doctor";
  return personId === supporterId ? "supporter" : undefined;
}

/** The other half. */
export function otherHalf(half: AgreementHalf): AgreementHalf {
  return half === "supporter" ? "foundation-doctor" : "supporter";
}

/** Either half writes, in turns (NP16). Each change is a new version, which nobody has signed yet; the same text again changes nothing. */
export function changeAgreement(
  pairing: Pairing,
  standing: OpenAgreement | undefined,
  { by, read, text, sealedText }: AgreementChange,
  now: Instant,
): AgreementDecision {
  const changedBy = halfOf(pairing, by);
  const refusal = whyNotNow(pairing, standing, { by, read }) ?? whyNotKeepText(text);
  if (changedBy === undefined) return refuse({ code: "not-of-this-pairing" });
  if (refusal !== undefined) return refuse(refusal);
  if (standing !== undefined && isSameText(standing.text, text)) return accept(standing.agreement);
  const version = (standing?.agreement.version ?? 0) + 1;
  const { id, schemeId, doctorId, supporterId } = pairing;
  const signatures = standing?.agreement.signatures ?? {};
  return accept(
    {
      id,
      schemeId,
      doctorId,
      supporterId,
      version,
      changedAt: now,
      changedBy,
      signatures,
      sealedText,
    },
    { type: "AgreementChanged", version },
  );
}

/** One of the two signs the version that they have read (NP17). Both signatures count once they are on the same one. */
export function signAgreement(
  pairing: Pairing,
  standing: OpenAgreement | undefined,
  { by, read, confidentiality }: AgreementSigning,
  now: Instant,
): AgreementDecision {
  const half = halfOf(pairing, by);
  const refusal = whyNotNow(pairing, standing, { by, read });
  if (half === undefined) return refuse({ code: "not-of-this-pairing" });
  if (refusal !== undefined) return refuse(refusal);
  if (standing === undefined) return refuse({ code: "changed-meanwhile" });
  const { agreement, text } = standing;
  const { version, signatures } = agreement;
  if (signatures[half]?.version === version) return refuse({ code: "already-signed" });
  const missing = [...missingIn(text), ...(confidentiality ? [] : (["confidentiality"] as const))];
  if (missing.length > 0) return refuse({ code: "incomplete", missing });
  return accept(
    { ...agreement, signatures: { ...signatures, [half]: { version, at: now } } },
    { type: "AgreementSigned", version },
  );
}

function whyNotNow(
  pairing: Pairing,
  standing: OpenAgreement | undefined,
  { by, read }: Pick<AgreementSigning, "by" | "read">,
): AgreementRefusal | undefined {
  if (halfOf(pairing, by) === undefined) return { code: "not-of-this-pairing" };
  if (standing !== undefined && standing.agreement.id !== pairing.id) {
    return { code: "not-of-this-pairing" };
  }
  if (pairing.period.state === "ended") return { code: "pairing-ended" };
  return read === (standing?.agreement.version ?? 0) ? undefined : { code: "changed-meanwhile" };
}

/** Where one half's signature stands: on this text, on an earlier one, or nowhere. */
export function signatureOf(
  { version, signatures }: Pick<Agreement, "version" | "signatures">,
  half: AgreementHalf,
): "signed" | "changed-since" | "not-signed" {
  const signature = signatures[half];
  if (signature === undefined) return "not-signed";
  return signature.version === version ? "signed" : "changed-since";
}

/** Since when both signatures stand on one text; undefined where they do not (NP17). */
export function inForceSince({
  version,
  signatures,
}: Pick<Agreement, "version" | "signatures">): Instant | undefined {
  const { supporter, "foundation-doctor": doctor } = signatures;
  if (supporter?.version !== version || doctor?.version !== version) return undefined;
  return doctor.at > supporter.at ? doctor.at : supporter.at;
}

/** Whether somebody has a version before them that the other half signed and they did not. */
export function isToSign(agreement: Agreement, personId: PersonId): boolean {
  const half = halfOf(agreement, personId);
  if (half === undefined || agreement.sealedText === undefined) return false;
  return (
    signatureOf(agreement, otherHalf(half)) === "signed" &&
    signatureOf(agreement, half) !== "signed"
  );
}

/** What is left of an agreement once one of the two was erased: that there was one, and its dates. */
export function withoutText(agreement: Agreement): Agreement {
  const { id, schemeId, doctorId, supporterId, ...rest } = agreement;
  const { version, changedAt, changedBy, signatures } = rest;
  return { id, schemeId, doctorId, supporterId, version, changedAt, changedBy, signatures };
}
