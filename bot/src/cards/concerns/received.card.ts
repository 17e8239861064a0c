import { z } from "zod";
import { defineCard } from "../define-card";
import { line } from "../plain-text";
import template from "./received.card.json";

/** The receipt of a concern: who reads it, by when, and the regulator's guidance (NP22). Nothing of what it says. */
export const concernReceivedCard = defineCard({
  name: "concerns/received",
  template,
  data: z.strictObject({ whoReads: line(400) }),
  sample: { whoReads: "Amara Whitfield, director, will read it by 14:00 on Thursday 13 August." },
  summary: "An answer from the near-peer scheme",
});
