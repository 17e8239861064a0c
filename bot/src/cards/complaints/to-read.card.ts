import { z } from "zod";
import { defineCard } from "../define-card";
import { idText, line } from "../plain-text";
import template from "./to-read.card.json";

/** Tells somebody who may read a complaint that there is one and by when to answer, and nothing of it (PF-21). */
export const complaintToReadCard = defineCard({
  name: "complaints/to-read",
  template,
  data: z.strictObject({ schemeId: idText, schemeName: line(), answerBy: line() }),
  sample: {
    schemeId: "northgate",
    schemeName: "Northgate Foundation Programme",
    answerBy: "Friday 11 September",
  },
  summary: "A note from the near-peer scheme",
});
