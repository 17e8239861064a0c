import { z } from "zod";
import { idText, line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./capacity.card.json";

const number = z.strictObject({ title: line(), value: idText });

/** The form for how many doctors a supporter would carry (NP10). */
export const capacityCard = defineCard({
  name: "choices/capacity",
  kind: "dialog",
  template,
  data: z.strictObject({
    token: idText,
    personId: idText,
    capacityChosen: line(),
    numbers: z.array(number),
    problem: line(300),
  }),
  sample: {
    token: "token-1",
    personId: "person-1",
    capacityChosen: "2",
    numbers: [
      { title: "None for now", value: "0" },
      { title: "2", value: "2" },
    ],
    problem: "Choose a number from 0 to 3.",
  },
  summary: "A form of the near-peer scheme",
});
