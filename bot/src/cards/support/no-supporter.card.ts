import { z } from "zod";
import { contactForNow, contactWords, SAMPLE_CONTACT } from "../contact-for-now";
import { line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./no-supporter.card.json";

/**
 * Tells a foundation doctor that they have no supporter at present and are not forgotten (NP12), who is their contact until
 * then, or that they have none by their own wish (NP21).
 */
export const noSupporterCard = defineCard({
  name: "support/no-supporter",
  template,
  data: z.strictObject({
    firstName: line(60),
    byOwnWish: z.boolean(),
    contact: contactForNow.optional(),
  }),
  words: ({ firstName, byOwnWish, contact }) => ({
    firstName,
    byOwnWish,
    ...contactWords(contact),
  }),
  sample: { firstName: "Tomos", byOwnWish: false, contact: SAMPLE_CONTACT },
  summary: "An answer from the near-peer scheme",
});
