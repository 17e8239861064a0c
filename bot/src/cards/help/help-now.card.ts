import { z } from "zod";
import { SAMPLE_SIGNPOSTS, signpost, signpostWords } from "../signpost";
import { defineCard } from "../define-card";
import template from "./help-now.card.json";

/** Where to turn at once, and how (NP20). */
export const helpNowCard = defineCard({
  name: "help/help-now",
  template,
  data: z.strictObject({ signposts: z.array(signpost) }),
  words: ({ signposts }) => signpostWords(signposts),
  sample: { signposts: SAMPLE_SIGNPOSTS },
  summary: "Help from the near-peer scheme",
});
