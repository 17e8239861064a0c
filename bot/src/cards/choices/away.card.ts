import { z } from "zod";
import { idText, line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./away.card.json";

/** The form for an absence: from when to when, both days included. */
export const awayCard = defineCard({
  name: "choices/away",
  kind: "dialog",
  template,
  data: z.strictObject({
    token: idText,
    fromChosen: line(),
    untilChosen: line(),
    minChosen: line(),
    maxChosen: line(),
    problem: line(300),
  }),
  sample: {
    token: "token-1",
    fromChosen: "2026-08-12",
    untilChosen: "2026-08-19",
    minChosen: "2026-08-12",
    maxChosen: "2027-08-12",
    problem: "That day is over. Choose today or a later day.",
  },
  summary: "A form of the near-peer scheme",
});
