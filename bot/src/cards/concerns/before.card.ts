import { z } from "zod";
import { defineCard } from "../define-card";
import { idText, line } from "../plain-text";
import { SAMPLE_SIGNPOSTS, signpost, signpostWords } from "../signpost";
import template from "./before.card.json";

/** What somebody whom something worries is told before they write: who reads it, how soon, and where help is at once (NP22). */
export const concernBeforeCard = defineCard({
  name: "concerns/before",
  template,
  data: z.strictObject({
    schemeId: idText,
    schemeName: line(),
    /** Who can be chosen and by when they read it, or that nobody can be and why. */
    whoReads: line(400),
    canWrite: z.boolean(),
    signposts: z.array(signpost),
  }),
  words: ({ signposts, ...rest }) => ({ ...rest, ...signpostWords(signposts) }),
  sample: {
    schemeId: "scheme-1",
    schemeName: "Northgate Foundation Programme",
    whoReads:
      "You choose who reads it: Amara Whitfield, director, or Idris Vaughan, director of medical education. They will, by 14:00 on Thursday 13 August.",
    canWrite: true,
    signposts: SAMPLE_SIGNPOSTS,
  },
  summary: "An answer from the near-peer scheme",
});
