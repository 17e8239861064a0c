import { z } from "zod";
import { defineCard } from "../define-card";
import { line } from "../plain-text";
import template from "./to-sign.card.json";

/** Tells one half of a pair that the other has signed, and where to read it; nothing of what it says (NP17). */
export const agreementToSignCard = defineCard({
  name: "agreement/to-sign",
  template,
  data: z.strictObject({ otherFirstName: line(60) }),
  sample: { otherFirstName: "Tomos" },
  summary: "A note from the near-peer scheme",
});
