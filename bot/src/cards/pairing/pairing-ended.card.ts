import { z } from "zod";
import { directorTeam } from "../director-team";
import { line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./pairing-ended.card.json";

/** Tells either half that a pairing has ended, in neutral words and without a reason (NP19, NP21). */
export const pairingEndedCard = defineCard({
  name: "pairing/pairing-ended",
  template,
  data: z.strictObject({
    otherFirstName: line(60),
    readerWas: z.enum(["foundation-doctor", "supporter"]),
    directorName: line(),
  }),
  words: ({ otherFirstName, readerWas, directorName }) => ({
    otherFirstName,
    wasDoctor: readerWas === "foundation-doctor",
    directorTeam: directorTeam(directorName),
  }),
  sample: {
    otherFirstName: "Priya",
    readerWas: "foundation-doctor",
    directorName: "Amara Whitfield",
  },
  summary: "A note from the near-peer scheme",
});
