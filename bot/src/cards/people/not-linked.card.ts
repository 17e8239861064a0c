import { z } from "zod";
import { SAMPLE_SIGNPOSTS, signpost, signpostWords } from "../signpost";
import { defineCard } from "../define-card";
import template from "./not-linked.card.json";

/** Tells somebody whom no scheme knows yet whom to ask, and where help is at once (NP20). */
export const notLinkedCard = defineCard({
  name: "people/not-linked",
  template,
  data: z.strictObject({ signposts: z.array(signpost) }),
  words: ({ signposts }) => signpostWords(signposts),
  sample: { signposts: SAMPLE_SIGNPOSTS },
  summary: "An answer from the near-peer scheme",
});
