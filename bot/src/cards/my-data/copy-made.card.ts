import { z } from "zod";
import { defineCard } from "../define-card";
import { line } from "../plain-text";
import template from "./copy-made.card.json";

/** Tells somebody that a copy of their data was made on a letter in their name, and what to do if it was not theirs (PF-14). */
export const copyMadeCard = defineCard({
  name: "my-data/copy-made",
  template,
  data: z.strictObject({ schemeName: line(), directorName: line(), askedOn: line() }),
  sample: {
    schemeName: "Northgate Foundation Programme",
    directorName: "Dr Amara Whitfield",
    askedOn: "Monday 3 August",
  },
  summary: "A note from the near-peer scheme",
});
