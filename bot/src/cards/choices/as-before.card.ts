import { z } from "zod";
import { defineCard } from "../define-card";
import template from "./as-before.card.json";

const AS_BEFORE = {
  "taking-part": "You are taking part, as before.",
  "opted-out": "You have opted out, as before.",
  "request-taken-back":
    "Your request is taken back, and nobody was told of it but those who run the scheme.",
  "pairing-goes-on": "The pairing goes on as it was.",
} as const;

/** Says that things stand as they did. */
export const asBeforeCard = defineCard({
  name: "choices/as-before",
  template,
  data: z.strictObject({
    stands: z.enum(["taking-part", "opted-out", "request-taken-back", "pairing-goes-on"]),
  }),
  words: ({ stands }) => ({ asBefore: AS_BEFORE[stands] }),
  sample: { stands: "taking-part" },
  summary: "An answer from the near-peer scheme",
});
