import { z } from "zod";
import { SAMPLE_SIGNPOSTS, signpost, signpostWords } from "../signpost";
import { defineCard } from "../define-card";
import template from "./help-now.card.json";

/** Where to turn at once, and how (NP20). `because`: they asked for it, or what they typed sounded as if they needed it. */
export const helpNowCard = defineCard({
  name: "help/help-now",
  template,
  data: z.strictObject({
    signposts: z.array(signpost),
    because: z.enum(["asked", "emergency", "distress"]),
    /** Whether a scheme knows them, and so may hear what worries them. */
    known: z.boolean(),
  }),
  words: ({ signposts, because, known }) => ({
    ...signpostWords(signposts),
    known,
    asked: because === "asked",
    isEmergency: because === "emergency",
    isDistress: because === "distress",
    heard: because !== "asked",
  }),
  sample: { signposts: SAMPLE_SIGNPOSTS, because: "distress", known: true },
  summary: "Help from the near-peer scheme",
});
