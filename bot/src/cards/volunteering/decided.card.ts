import { z } from "zod";
import { defineCard } from "../define-card";
import { directorTeam } from "../director-team";
import { line } from "../plain-text";
import template from "./decided.card.json";

/** Tells an applicant that it stands, or that they are not able to take part; never why (NP6, NP11). */
export const decidedCard = defineCard({
  name: "volunteering/decided",
  template,
  data: z.strictObject({
    schemeName: line(),
    directorName: line(),
    stands: z.boolean(),
    /** They said that they did the mentoring module. */
    trained: z.boolean(),
  }),
  words: ({ schemeName, directorName, stands, trained }) => ({
    schemeName,
    title: stands ? "You are a near-peer supporter" : "Not this year",
    words: stands
      ? "No reply needed. Your application stands. You will be told here when a doctor is yours, with a hello that you can change and send."
      : `No reply needed. Thank you for volunteering. You are not able to take part this year. ${directorTeam(directorName)} can talk it through with you.`,
    remind: stands && !trained,
  }),
  sample: {
    schemeName: "Northgate Foundation Programme",
    directorName: "Amara Whitfield",
    stands: true,
    trained: false,
  },
  summary: "A note from the near-peer scheme",
});
