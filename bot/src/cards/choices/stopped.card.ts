import { z } from "zod";
import { directorTeam } from "../director-team";
import { idText, line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./stopped.card.json";

/** The pairing has ended; a doctor is asked whether they would like another named contact (NP21). */
export const stoppedCard = defineCard({
  name: "choices/stopped",
  template,
  data: z.strictObject({
    pairingId: idText,
    otherFirstName: line(60),
    readerIs: z.enum(["foundation-doctor", "supporter"]),
    directorName: line(),
  }),
  words: ({ readerIs, directorName, ...rest }) => ({
    ...rest,
    isDoctor: readerIs === "foundation-doctor",
    directorTeam: directorTeam(directorName),
  }),
  sample: {
    pairingId: "pairing-1",
    otherFirstName: "Priya",
    readerIs: "foundation-doctor",
    directorName: "Amara Whitfield",
  },
  summary: "An answer from the near-peer scheme",
});
