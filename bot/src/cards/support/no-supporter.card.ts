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
  changeable: {
    title: "No supporter at present",
    readers: "Foundation doctors who have none, and did not wish it so",
    when: "Whenever they ask who their supporter is",
    lines: {
      none: { says: "That there is none at present", fills: { "first name": "firstName" } },
      contact: {
        says: "Who is there until then",
        fills: { contact: "contactName", "e-mail": "contactEmail" },
        keeps: ["contact", "e-mail"],
      },
    },
  },
});
