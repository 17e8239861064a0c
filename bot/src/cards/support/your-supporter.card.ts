import { z } from "zod";
import { SAMPLE_SUPPORTER, chatWith, colleague } from "../colleague";
import { idText, line, paragraphs } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./your-supporter.card.json";

/** Shows a foundation doctor their supporter, opted out or not (NP12, NP14). */
export const yourSupporterCard = defineCard({
  name: "support/your-supporter",
  template,
  data: z.strictObject({
    pairingId: idText,
    supporter: colleague,
    /** What the supporter says of themselves; empty where they said nothing. */
    biography: paragraphs(400).default(""),
    /** How they like to be contacted. */
    contact: line(200).default(""),
    optedOut: z.boolean(),
    /** Near-peer cannot reach them in Teams as things stand. */
    unreachable: z.boolean(),
  }),
  words: ({ supporter, ...rest }) => {
    const { firstName, fullName, grade, site, specialty, email } = supporter;
    const shown = { firstName, fullName, grade, site, specialty, email };
    return { ...rest, ...shown, chatUrl: chatWith(supporter) };
  },
  sample: {
    pairingId: "pairing-1",
    supporter: SAMPLE_SUPPORTER,
    biography: "ST3 in acute medicine, and an F1 here three years ago.",
    contact: "A message, at any time.",
    optedOut: false,
    unreachable: false,
  },
  summary: "An answer from the near-peer scheme",
  changeable: {
    title: "Your supporter",
    readers: "Foundation doctors who take part",
    when: "When pairs are told of each other, and whenever they ask",
    lines: {
      begin: { says: "That they can write at any time", fills: { "first name": "firstName" } },
    },
  },
});
