import { z } from "zod";
import { idText, line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./choice-asked.card.json";

/** Asks a doctor whether what their supporter noted is right; only their own yes changes anything (NP15). */
export const choiceAskedCard = defineCard({
  name: "choices/choice-asked",
  template,
  data: z.strictObject({
    pairingId: idText,
    supporterFirstName: line(60),
    choice: z.enum(["opted-out", "rejoined"]),
  }),
  words: ({ choice, ...rest }) => ({ ...rest, leaving: choice === "opted-out" }),
  sample: { pairingId: "pairing-1", supporterFirstName: "Priya", choice: "opted-out" },
  summary: "A note from the near-peer scheme",
});
