import { z } from "zod";
import { defineCard } from "../define-card";
import template from "./back.card.json";

/** Somebody is back before their time. */
export const backCard = defineCard({
  name: "choices/back",
  template,
  data: z.strictObject({}),
  sample: {},
  summary: "An answer from the near-peer scheme",
});
