import { z } from "zod";
import { directorTeam } from "../director-team";
import { line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./doctor-choices.card.json";

/** What a foundation doctor can change about their support, each with a confirmation of its own (NP19, NP21). */
export const doctorChoicesCard = defineCard({
  name: "choices/doctor-choices",
  template,
  data: z.strictObject({
    pairingId: line(200),
    directorName: line(),
    paired: z.boolean(),
    asked: z.boolean(),
    byOwnWish: z.boolean(),
    isAway: z.boolean(),
    away: line(),
  }),
  words: ({ pairingId, directorName, paired, asked, byOwnWish, isAway, away }) => ({
    pairingId,
    directorTeam: directorTeam(directorName),
    paired,
    asked,
    mayAsk: paired && !asked,
    none: byOwnWish && !paired,
    isAway,
    away,
  }),
  sample: {
    pairingId: "pairing-1",
    directorName: "Amara Whitfield",
    paired: true,
    asked: false,
    byOwnWish: false,
    isAway: false,
    away: "from Monday 17 August until Friday 21 August",
  },
  summary: "An answer from the near-peer scheme",
});
