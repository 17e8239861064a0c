import { z } from "zod";
import { line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./rejoin-told-done.card.json";

/** Confirms that the supporter is being told that the doctor is back (NP15). */
export const rejoinToldDoneCard = defineCard({
  name: "participation/rejoin-told-done",
  template,
  data: z.strictObject({ supporterFirstName: line(60) }),
  sample: { supporterFirstName: "Priya" },
  summary: "An answer from the near-peer scheme",
});
