import { z } from "zod";
import { directorTeam } from "../director-team";
import { idText, line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./supporter-choices.card.json";

/** What a supporter can change: for one of their doctors, and for themselves (NP19, NP21). */
export const supporterChoicesCard = defineCard({
  name: "choices/supporter-choices",
  template,
  data: z.strictObject({
    pairingId: line(200),
    personId: idText,
    doctorFirstName: line(60),
    directorName: line(),
    paired: z.boolean(),
    asked: z.boolean(),
    isAway: z.boolean(),
    away: line(),
  }),
  words: ({ directorName, ...rest }) => ({
    ...rest,
    directorTeam: directorTeam(directorName),
    mayAsk: rest.paired && !rest.asked,
  }),
  sample: {
    pairingId: "pairing-1",
    personId: "person-1",
    doctorFirstName: "Tomos",
    directorName: "Amara Whitfield",
    paired: true,
    asked: false,
    isAway: false,
    away: "from Monday 17 August until Friday 21 August",
  },
  summary: "An answer from the near-peer scheme",
});
