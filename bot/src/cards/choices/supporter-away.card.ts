import { z } from "zod";
import { teamWithin } from "../director-team";
import { line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./supporter-away.card.json";

/** Tells a doctor until when their supporter is away, and whom to ask meanwhile. */
export const supporterAwayCard = defineCard({
  name: "choices/supporter-away",
  template,
  data: z.strictObject({ supporterFirstName: line(60), until: line(), directorName: line() }),
  words: ({ directorName, ...rest }) => ({ ...rest, team: teamWithin(directorName) }),
  sample: {
    supporterFirstName: "Priya",
    until: "Thursday 20 August",
    directorName: "Amara Whitfield",
  },
  summary: "A note from the near-peer scheme",
});
