import { z } from "zod";
import { defineCard } from "../define-card";
import { line } from "../plain-text";
import template from "./issued.card.json";

/** Tells a supporter that a director had a statement of support issued to them (NP26). Nothing of what it says stands here. */
export const statementIssuedCard = defineCard({
  name: "recognition/issued",
  template,
  data: z.strictObject({ firstName: line(), schemeName: line(), directorName: line() }),
  sample: {
    firstName: "Priya",
    schemeName: "Northgate Foundation Programme",
    directorName: "Dr Amara Whitfield",
  },
  summary: "A note from the near-peer scheme, no reply needed",
});
