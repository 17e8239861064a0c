import { z } from "zod";
import { directorTeam, teamWithin } from "../director-team";
import { idText, line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./stop-confirm.card.json";

/** Asks once more before somebody ends a pairing, and names the gentler way where there is one (NP21). */
export const stopConfirmCard = defineCard({
  name: "choices/stop-confirm",
  template,
  data: z.strictObject({
    pairingId: idText,
    otherFirstName: line(60),
    readerIs: z.enum(["foundation-doctor", "supporter"]),
    directorName: line(),
    optedOut: z.boolean(),
  }),
  words: ({ readerIs, directorName, optedOut, ...rest }) => ({
    ...rest,
    isDoctor: readerIs === "foundation-doctor",
    mayOptOut: readerIs === "foundation-doctor" && !optedOut,
    directorTeam: directorTeam(directorName),
    team: teamWithin(directorName),
  }),
  sample: {
    pairingId: "pairing-1",
    otherFirstName: "Priya",
    readerIs: "foundation-doctor",
    directorName: "Amara Whitfield",
    optedOut: false,
  },
  summary: "An answer from the near-peer scheme",
});
