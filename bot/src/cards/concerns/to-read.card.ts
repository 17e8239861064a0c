import { z } from "zod";
import { defineCard } from "../define-card";
import { idText, line } from "../plain-text";
import template from "./to-read.card.json";

/** Tells somebody who may read a concern that there is one, and nothing of it (NP22). `overdue`: its time is over and nobody has. */
export const concernToReadCard = defineCard({
  name: "concerns/to-read",
  template,
  data: z.strictObject({
    schemeId: idText,
    schemeName: line(),
    readBy: line(),
    overdue: z.boolean(),
  }),
  words: (data) => ({
    ...data,
    heading: data.overdue ? "A note still waits to be read" : "A note waits for you",
  }),
  sample: {
    schemeId: "northgate",
    schemeName: "Northgate Foundation Programme",
    readBy: "14:00 on Thursday 13 August",
    overdue: false,
  },
  summary: "A note from the near-peer scheme",
});
