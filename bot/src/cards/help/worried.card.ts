import { z } from "zod";
import { SAMPLE_SIGNPOSTS, signpost, signpostWords } from "../signpost";
import { defineCard } from "../define-card";
import template from "./worried.card.json";

/**
 * Answers words about harm, bullying or safety: that they reached nobody, the way to tell the scheme for
 * those it knows, and help at once (NP20, NP22).
 */
export const worriedCard = defineCard({
  name: "help/worried",
  template,
  data: z.strictObject({ signposts: z.array(signpost), known: z.boolean() }),
  words: ({ signposts, known }) => ({ ...signpostWords(signposts), known, unknown: !known }),
  sample: { signposts: SAMPLE_SIGNPOSTS, known: true },
  summary: "Help from the near-peer scheme",
});
