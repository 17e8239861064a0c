import { z } from "zod";
import { described } from "../colleague";
import { idText, line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./link-offer.card.json";

/** Asks a person whether a row of the scheme is theirs, before anything of it reaches them (product principle 11). */
export const linkOfferCard = defineCard({
  name: "people/link-offer",
  template,
  data: z.strictObject({
    personId: idText,
    fullName: line(),
    grade: line(),
    site: line(),
    schemeName: line(),
  }),
  words: ({ personId, schemeName, ...row }) => ({ personId, schemeName, person: described(row) }),
  sample: {
    personId: "person-1",
    fullName: "Tomos Ellery",
    grade: "F1",
    site: "Northgate General",
    schemeName: "Northgate Foundation Programme",
  },
  summary: "A question from the near-peer scheme",
});
