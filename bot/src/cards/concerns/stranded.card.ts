import { z } from "zod";
import { defineCard } from "../define-card";
import { line } from "../plain-text";
import { SAMPLE_SIGNPOSTS, signpost, signpostWords } from "../signpost";
import template from "./stranded.card.json";

/** Tells the author of a concern that nobody may read it any more, and where else to turn (NP22). */
export const concernStrandedCard = defineCard({
  name: "concerns/stranded",
  template,
  data: z.strictObject({ raisedAt: line(), signposts: z.array(signpost) }),
  words: ({ raisedAt, signposts }) => ({ raisedAt, ...signpostWords(signposts) }),
  sample: { raisedAt: "12:00 on Wednesday 12 August", signposts: SAMPLE_SIGNPOSTS },
  summary: "A note from the near-peer scheme",
});
