import { z } from "zod";
import { SAMPLE_SIGNPOSTS, signpost, signpostWords } from "../signpost";
import { homeData, homeWords } from "./home-words";
import { defineCard } from "../define-card";
import template from "./not-understood.card.json";

/** Answers what the bot did not understand: that nobody reads the chat, help at once, and what it can do (NP20). */
export const notUnderstoodCard = defineCard({
  name: "help/not-understood",
  template,
  data: z.strictObject({ ...homeData.shape, signposts: z.array(signpost) }),
  words: ({ signposts, ...home }) => ({ ...homeWords(home), ...signpostWords(signposts) }),
  sample: {
    firstName: "Tomos",
    role: "doctor",
    optedOut: false,
    silenced: true,
    schemeName: "Northgate Foundation Programme",
    signposts: SAMPLE_SIGNPOSTS,
  },
  summary: "Help from the near-peer scheme",
});
