import { z } from "zod";
import { defineCard } from "../define-card";
import template from "./out-of-date.card.json";

/** Replaces a card that was answered already or whose time is over. */
export const outOfDateCard = defineCard({
  name: "help/out-of-date",
  template,
  data: z.strictObject({}),
  sample: {},
  summary: "An answer from the near-peer scheme",
});
