import { z } from "zod";
import { defineCard } from "../define-card";
import { directorTeam } from "../director-team";
import { idText, line } from "../plain-text";
import template from "./standing.card.json";
import { STANDINGS, standingWords } from "./standing-words";

/** Shows an applicant where their application is, at any time (NP4, NP6). */
export const standingCard = defineCard({
  name: "volunteering/standing",
  template,
  data: z.strictObject({
    schemeName: line(),
    schemeId: idText,
    directorName: line(),
    state: z.enum(STANDINGS),
    /** "Thursday 20 August"; empty where no window is open. */
    until: line(60),
  }),
  words: ({ schemeName, schemeId, directorName, state, until }) => ({
    schemeName,
    schemeId,
    ...standingWords(state, until, directorTeam(directorName)),
    canApply: state === "may-apply",
  }),
  sample: {
    schemeName: "Northgate Foundation Programme",
    schemeId: "scheme-1",
    directorName: "Amara Whitfield",
    state: "window-open",
    until: "Thursday 20 August",
  },
  summary: "An answer from the near-peer scheme",
});
