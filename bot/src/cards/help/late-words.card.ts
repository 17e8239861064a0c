import { z } from "zod";
import { defineCard } from "../define-card";
import template from "./late-words.card.json";

/** Asks again where words that would change something were under way for long. */
export const lateWordsCard = defineCard({
  name: "help/late-words",
  template,
  data: z.strictObject({}),
  sample: {},
  summary: "An answer from the near-peer scheme",
});
