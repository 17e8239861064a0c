import { z } from "zod";
import { line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./rejoined.card.json";

/** Confirms that the doctor is back (NP15). Telling the supporter is offered only where they knew of the opt-out and there is one to tell. */
export const rejoinedCard = defineCard({
  name: "participation/rejoined",
  template,
  data: z.strictObject({ supporterFirstName: line(60), offerToTell: z.boolean() }),
  words: ({ supporterFirstName, offerToTell }) => ({
    supporterFirstName,
    offerToTell: offerToTell && supporterFirstName !== "",
  }),
  sample: { supporterFirstName: "Priya", offerToTell: true },
  summary: "An answer from the near-peer scheme",
});
