import { z } from "zod";
import { line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./went-wrong.card.json";

/** Says that something broke, what was kept and what to do; the reference finds it in the log. */
export const wentWrongCard = defineCard({
  name: "help/went-wrong",
  template,
  data: z.strictObject({ reference: line() }),
  sample: { reference: "7Q2-4KD" },
  summary: "An answer from the near-peer scheme",
});
