import { z } from "zod";
import { defineCard } from "../define-card";
import template from "./stop-which.card.json";

/** Asks what a typed "stop" means; nothing has changed yet (NP13, NP14). */
export const stopWhichCard = defineCard({
  name: "participation/stop-which",
  template,
  data: z.strictObject({}),
  sample: {},
  summary: "A question from the near-peer scheme",
});
