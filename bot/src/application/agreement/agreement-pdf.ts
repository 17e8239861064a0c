import {
  inForceSince,
  signatureOf,
  type Agreement,
  type AgreementHalf,
} from "../../scheme/agreement/agreement";
import { AGREEMENT_FIELDS, type AgreementField } from "../../scheme/agreement/agreement-text";
import { AGREEMENT_LABELS, CONFIDENTIALITY_PROMISE } from "../../scheme/agreement/agreement-words";
import { dayInWords, londonDate } from "../../scheme/calendar/london";
import { fullName, type Person } from "../../scheme/people/person";
import type { IsoDate } from "../../scheme/shared/time";
import { done, refused, type Outcome } from "../outcome";
import type { PdfDocument } from "../ports/pdf";
import type { Ports } from "../ports/ports";
import {
  agreementAtHand,
  type AgreementAct,
  type AgreementAtHand,
  type AgreementPorts,
} from "./agreement-at-hand";

/** Why there is none. `nothing-written`: nobody wrote yet, or the text is not kept any more. */
export type NoAgreementPdf =
  { readonly code: "not-of-this-pairing" } | { readonly code: "nothing-written" };

/** The agreement as a PDF, for whichever of the two asks (NP17). */
export function makeAgreementPdf(ports: AgreementPorts & Pick<Ports, "pdf">) {
  return async (act: AgreementAct): Promise<Outcome<Uint8Array, NoAgreementPdf>> => {
    const at = await agreementAtHand(ports, act);
    if (at === undefined) return refused({ code: "not-of-this-pairing" });
    const document = agreementDocument(at);
    if (document === undefined) return refused({ code: "nothing-written" });
    return done(await ports.pdf.write(document));
  };
}

/** What stands in it: the names, the fields of NB1, and both signatures with their dates. Undefined where there is no text. */
function agreementDocument({
  standing,
  doctor,
  supporter,
}: Pick<AgreementAtHand, "standing" | "doctor" | "supporter">): PdfDocument | undefined {
  if (standing === undefined) return undefined;
  const { agreement, text } = standing;
  const title = "Near-peer agreement";
  const value = (field: AgreementField) =>
    (field === "startsOn" || field === "endsOn") && text[field] !== ""
      ? dayAndYear(text[field])
      : text[field];
  return {
    title,
    at: lastAct(agreement),
    blocks: [
      { kind: "heading", level: 1, text: title },
      {
        kind: "facts",
        rows: [
          { name: "Foundation doctor", value: fullName(doctor.name) },
          { name: "Supporter", value: fullName(supporter.name) },
          ...AGREEMENT_FIELDS.filter((field) => text[field] !== "").map((field) => ({
            name: AGREEMENT_LABELS[field],
            value: value(field),
          })),
        ],
      },
      { kind: "heading", level: 2, text: "In confidence" },
      { kind: "paragraph", text: CONFIDENTIALITY_PROMISE },
      { kind: "heading", level: 2, text: "Signatures" },
      {
        kind: "facts",
        rows: [
          signed(agreement, "foundation-doctor", doctor),
          signed(agreement, "supporter", supporter),
        ],
      },
      {
        kind: "paragraph",
        text:
          inForceSince(agreement) === undefined
            ? "Not signed by both in this version."
            : `Signed by both. Version ${agreement.version}.`,
      },
    ],
  };
}

function signed(agreement: Agreement, half: AgreementHalf, { name }: Person) {
  const signature = agreement.signatures[half];
  const on = signature === undefined ? "" : dayAndYear(londonDate(signature.at));
  const value = {
    signed: `Signed on ${on}`,
    "changed-since": `Signed on ${on}, and changed since`,
    "not-signed": "Not signed",
  }[signatureOf(agreement, half)];
  return { name: fullName(name), value };
}

/** When what it says became so: the last change or signature. */
function lastAct({ changedAt, signatures }: Agreement): string {
  return Object.values(signatures).reduce((last, { at }) => (at > last ? at : last), changedAt);
}

/** "Monday 17 August 2026". */
function dayAndYear(day: IsoDate): string {
  return `${dayInWords(day)} ${day.slice(0, 4)}`;
}
