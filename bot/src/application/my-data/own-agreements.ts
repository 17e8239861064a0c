import {
  halfOf,
  otherHalf,
  signatureOf,
  type Agreement,
  type AgreementHalf,
} from "../../scheme/agreement/agreement";
import { AGREEMENT_FIELDS } from "../../scheme/agreement/agreement-text";
import { AGREEMENT_LABELS, agreementOfOne } from "../../scheme/agreement/agreement-words";
import type { Person } from "../../scheme/people/person";
import type { Ports } from "../ports/ports";
import type { NameOf } from "./own-row";
import { fact, momentInWords, type Fact } from "./sections";

/** What somebody agreed on with the other half of a pair, opened for them: the text is of both (NP17). */
export async function ownAgreements(
  { store, sealer }: Pick<Ports, "store" | "sealer">,
  { id, schemeId }: Person,
  nameOf: NameOf,
): Promise<readonly (readonly Fact[])[]> {
  const mine = (await store.list(schemeId, "agreement"))
    .map(({ value }) => value)
    .toSorted((a, b) => a.changedAt.localeCompare(b.changedAt));
  return Promise.all(
    mine.flatMap((one) => {
      const half = halfOf(one, id);
      if (half === undefined) return [];
      return [agreementFacts({ sealer }, one, half, nameOf)];
    }),
  );
}

async function agreementFacts(
  { sealer }: Pick<Ports, "sealer">,
  one: Agreement,
  half: AgreementHalf,
  nameOf: NameOf,
): Promise<readonly Fact[]> {
  const { id, schemeId, sealedText, changedAt, changedBy, doctorId, supporterId } = one;
  const as = { schemeId, kind: "agreement", id } as const;
  const text = sealedText === undefined ? undefined : await sealer.open(as, sealedText);
  const fields = text && agreementOfOne(text.reveal());
  return [
    ...fact("An agreement with", nameOf(half === "supporter" ? doctorId : supporterId)),
    ...AGREEMENT_FIELDS.flatMap((field) => fact(AGREEMENT_LABELS[field], fields?.[field])),
    ...fact("Last changed", momentInWords(changedAt)),
    ...fact("Changed by", changedBy === half ? "you" : "the other half"),
    ...fact("Your signature", signed(one, half)),
    ...fact("Their signature", signed(one, otherHalf(half))),
  ];
}

function signed(one: Agreement, half: AgreementHalf): string {
  const signature = one.signatures[half];
  if (signature === undefined) return "None yet";
  const on = momentInWords(signature.at);
  return signatureOf(one, half) === "signed" ? on : `${on}, on an earlier version`;
}
