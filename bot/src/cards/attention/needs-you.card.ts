import { z } from "zod";
import { idText, line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./needs-you.card.json";

/** Tells somebody who runs a scheme that something waits for them in the tab: not what, and nobody's name (NP13, NP19). */
export const needsYouCard = defineCard({
  name: "attention/needs-you",
  template,
  data: z.strictObject({ firstName: line(60), schemeId: idText }),
  sample: { firstName: "Amara", schemeId: "northgate" },
  summary: "A note from the near-peer scheme",
});
