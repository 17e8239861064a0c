import { monthInWords } from "../../scheme/feedback/feedback-words";
import type { FeedbackWords } from "../../scheme/feedback/feedback";
import { fullName } from "../../scheme/people/person";
import type { Actor } from "../access/actor";
import { dayWithYear } from "../my-data/sections";
import type { PdfBlock } from "../ports/pdf";
import type { Ports } from "../ports/ports";
import { makeReceivedFeedback, type ReceivedFeedback } from "./received-feedback";

type CollectionPorts = Pick<Ports, "store" | "sealer" | "clock" | "pdf">;

/** A supporter's collection as a file, to take into their multi-source feedback (NP24): what they can read, and no more. */
export function makeFeedbackCollection(ports: CollectionPorts) {
  const read = makeReceivedFeedback(ports);
  return async (actor: Pick<Actor, "schemeId" | "person">): Promise<Uint8Array> => {
    const received = await read(actor);
    const title = `Feedback to ${fullName(actor.person.value.name)} as a near-peer supporter`;
    return ports.pdf.write({ title, at: ports.clock.now(), blocks: blocksOf(title, received) });
  };
}

function blocksOf(title: string, { scheme, named, released }: ReceivedFeedback): PdfBlock[] {
  const nothing: PdfBlock[] =
    named.length + released.length === 0
      ? [{ kind: "paragraph", text: "There is no feedback to read yet." }]
      : [];
  return [
    { kind: "heading", level: 1, text: title },
    {
      kind: "paragraph",
      text: `${scheme.name}, ${scheme.provider}. Informal feedback from foundation doctors, in their own words. There are no scores.`,
    },
    ...nothing,
    ...named.flatMap(({ from, on, words }): readonly PdfBlock[] => [
      { kind: "heading", level: 2, text: `${from}, ${dayWithYear(on)}` },
      ...answers(words.reveal()),
    ]),
    ...released.flatMap(({ releasedIn, words }): readonly PdfBlock[] => [
      { kind: "heading", level: 2, text: `Without names, released in ${monthInWords(releasedIn)}` },
      {
        kind: "paragraph",
        text: "From three doctors or more, in the order of the alphabet.",
      },
      ...words.reveal().flatMap(answers),
    ]),
  ];
}

function answers({ helped, better, more }: FeedbackWords): readonly PdfBlock[] {
  const rows = [
    { name: "What helped", value: helped },
    { name: "What could be even better", value: better },
    { name: "Anything else", value: more },
  ].filter(({ value }) => value !== "");
  return [{ kind: "facts", rows }];
}
