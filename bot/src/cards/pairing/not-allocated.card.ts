import { z } from "zod";
import { contactForNow, contactWords, SAMPLE_CONTACT } from "../contact-for-now";
import { line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./not-allocated.card.json";

/** Tells a foundation doctor whom an allocation left without that somebody is being found, and who is there until then (principle 12). */
export const notAllocatedCard = defineCard({
  name: "pairing/not-allocated",
  template,
  data: z.strictObject({
    firstName: line(60),
    contact: contactForNow,
    /** The day by which they are told, in words. */
    by: line(),
  }),
  words: ({ firstName, contact, by }) => ({ firstName, by, ...contactWords(contact) }),
  sample: { firstName: "Tomos", contact: SAMPLE_CONTACT, by: "Wednesday 2 December" },
  summary: "A note from the near-peer scheme",
  changeable: {
    title: "No supporter yet",
    readers: "Foundation doctors whom an allocation left without",
    when: "When pairs are told of each other",
    lines: {
      by: {
        says: "By when they have one",
        fills: { day: "by", "first name": "firstName" },
        keeps: ["day"],
      },
      contact: {
        says: "Who is there until then",
        fills: { contact: "contactName", "e-mail": "contactEmail" },
        keeps: ["contact", "e-mail"],
      },
    },
  },
});
