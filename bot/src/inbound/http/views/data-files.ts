import { momentInWords } from "../../../application/my-data/sections";
import type { PdfBlock, PdfDocument } from "../../../application/ports/pdf";
import type { CopyOnBehalf, ErasureCertificate } from "../../../contract";

type BareCertificate = Omit<ErasureCertificate, "file">;

/** The certificate of an erasure as a document to keep: it is shown once. It names nobody. */
export function certificateDocument(certificate: BareCertificate): PdfDocument {
  const { certificateId, erasedAt, schemes, elsewhere } = certificate;
  const title = "Certificate of erasure";
  return {
    title,
    at: erasedAt,
    blocks: [
      { kind: "heading", level: 1, text: title },
      {
        kind: "facts",
        rows: [
          { name: "Certificate", value: certificateId },
          { name: "Erased on", value: momentInWords(erasedAt) },
        ],
      },
      {
        kind: "paragraph",
        text: "This was made once, when you were erased. We cannot make it again: nothing leads to you any more.",
      },
      ...schemes.flatMap(schemeBlocks),
      { kind: "heading", level: 2, text: "What lies elsewhere" },
      { kind: "list", items: elsewhere },
    ],
  };
}

function schemeBlocks(one: BareCertificate["schemes"][number]): readonly PdfBlock[] {
  const { schemeName, goes, kept, cardsReplaced, cardsLeft } = one;
  return [
    { kind: "heading", level: 2, text: schemeName },
    { kind: "paragraph", text: "What went:" },
    { kind: "list", items: goes },
    { kind: "paragraph", text: "What stays, and why:" },
    { kind: "list", items: kept.map(({ what, why, until }) => `${what} ${why} ${until}`) },
    {
      kind: "facts",
      rows: [
        { name: "Cards that now say they were removed", value: String(cardsReplaced) },
        { name: "Cards that could not be changed", value: String(cardsLeft) },
      ],
    },
  ];
}

/** A copy of what is kept of somebody, to be handed over to them. */
export function copyDocument(copy: Omit<CopyOnBehalf, "file">): PdfDocument {
  const { takenAt, schemeName, provider, name, sections, notIn, whyNotIn } = copy;
  const title = "What Near-peer keeps about you";
  return {
    title,
    at: takenAt,
    blocks: [
      { kind: "heading", level: 1, text: title },
      {
        kind: "facts",
        rows: [
          { name: "Name", value: name },
          { name: "Scheme", value: `${schemeName}, ${provider}` },
          { name: "As it was on", value: momentInWords(takenAt) },
        ],
      },
      ...sections.flatMap(({ title: text, about, items }): readonly PdfBlock[] => [
        { kind: "heading", level: 2, text },
        { kind: "paragraph", text: about },
        ...items
          .filter((facts) => facts.length > 0)
          .map((facts): PdfBlock => {
            return {
              kind: "facts",
              rows: facts.map((one) => ({ name: one.label, value: one.text })),
            };
          }),
        ...(items.length === 0
          ? [{ kind: "paragraph", text: "Nothing is kept here." } as const]
          : []),
      ]),
      { kind: "heading", level: 2, text: "What is not in this file" },
      { kind: "paragraph", text: whyNotIn },
      { kind: "list", items: notIn },
    ],
  };
}
