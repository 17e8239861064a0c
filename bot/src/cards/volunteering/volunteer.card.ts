import { z } from "zod";
import { defineCard } from "../define-card";
import { idText, line } from "../plain-text";
import template from "./volunteer.card.json";

/** What being a supporter is and gives, and the form to volunteer (NP3, NP4). */
export const volunteerCard = defineCard({
  name: "volunteering/volunteer",
  template,
  data: z.strictObject({ schemeName: line(), schemeId: idText }),
  sample: { schemeName: "Northgate Foundation Programme", schemeId: "scheme-1" },
  summary: "An answer from the near-peer scheme",
  changeable: {
    title: "Be a supporter",
    readers: "Senior doctors who ask to volunteer",
    when: "Whenever they ask",
    lines: { gain: { says: "What they gain" } },
  },
});
