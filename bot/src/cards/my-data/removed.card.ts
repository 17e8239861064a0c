import { z } from "zod";
import { defineCard } from "../define-card";
import template from "./removed.card.json";

/** Stands where a card of the bot stood, once its reader was erased (PF-29). It says nothing of what was there. */
export const removedCard = defineCard({
  name: "my-data/removed",
  template,
  data: z.strictObject({}),
  sample: {},
  summary: "A note from the near-peer scheme",
});
