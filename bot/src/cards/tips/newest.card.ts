import { z } from "zod";
import { defineCard } from "../define-card";
import { line, paragraphs } from "../plain-text";
import template from "./newest.card.json";

/** The newest tips of other supporters, by name only where they are signed (NP27). */
export const newestTipsCard = defineCard({
  name: "tips/newest",
  template,
  data: z.strictObject({
    schemeName: line(),
    tips: z.array(z.strictObject({ text: paragraphs(500), by: line() })).max(3),
    /** Whether the reader is a supporter: only they write and read tips. */
    isSupporter: z.boolean(),
  }),
  words: ({ schemeName, tips, isSupporter }) => ({
    schemeName,
    tips: tips.map((tip) => ({ ...tip })),
    isSupporter,
    none: isSupporter && tips.length === 0,
    notForYou: !isSupporter,
  }),
  sample: {
    schemeName: "Northgate Foundation Programme",
    tips: [
      { text: "Meet in the first week, before the first nights.", by: "Tomos Bell" },
      { text: "Ask what they want to get better at, and leave the rest.", by: "" },
    ],
    isSupporter: true,
  },
  summary: "An answer from the near-peer scheme",
  changeable: {
    title: "What helped others, while there is nothing yet",
    readers: "Supporters",
    when: "Whenever they ask",
    lines: { none: { says: "That they can write the first" } },
    sample: { schemeName: "Northgate Foundation Programme", tips: [], isSupporter: true },
  },
});
