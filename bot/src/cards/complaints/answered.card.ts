import { z } from "zod";
import { defineCard } from "../define-card";
import { line } from "../plain-text";
import template from "./answered.card.json";

/** Tells somebody that what they sent was answered, and nothing of either (PF-21). */
export const complaintAnsweredCard = defineCard({
  name: "complaints/answered",
  template,
  data: z.strictObject({ schemeName: line(), reference: line(20) }),
  sample: { schemeName: "Northgate Foundation Programme", reference: "NP-1A2B3C4D" },
  summary: "A note from the near-peer scheme",
});
