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
    /** Not named: they are no longer taking part, for good. */
    otherLeft: z.boolean(),
    readerWas: z.enum(["foundation-doctor", "supporter"]),
    directorName: line(),
  }),
  words: ({ otherFirstName, otherLeft, readerWas, directorName }) => ({
    otherFirstName,
    wasDoctor: readerWas === "foundation-doctor" && !otherLeft,
    wasSupporter: readerWas === "supporter" && !otherLeft,
    supporterLeft: readerWas === "foundation-doctor" && otherLeft,
    doctorLeft: readerWas === "supporter" && otherLeft,
    directorTeam: directorTeam(directorName),
  }),
  sample: {
    otherFirstName: "Priya",
    otherLeft: false,
    readerWas: "foundation-doctor",
    directorName: "Amara Whitfield",
  },
  summary: "A note from the near-peer scheme",
});
