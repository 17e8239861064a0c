import { z } from "zod";
import { defineCard } from "../define-card";
import template from "./away-noted.card.json";

/** An absence is saved; the days themselves stay off the chat. */
export const awayNotedCard = defineCard({
  name: "choices/away-noted",
  template,
  data: z.strictObject({}),
  sample: {},
  summary: "An answer from the near-peer scheme",
});
