import { z } from "zod";
import { directorTeam } from "../director-team";
import { line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./opted-out-told.card.json";

/** Confirms that the supporter is being told of the opt-out, because the doctor said so (NP13). */
export const optedOutToldCard = defineCard({
  name: "participation/opted-out-told",
  template,
  data: z.strictObject({ supporterFirstName: line(60), directorName: line() }),
  words: ({ supporterFirstName, directorName }) => ({
    supporterFirstName,
    directorTeam: directorTeam(directorName),
  }),
  sample: { supporterFirstName: "Priya", directorName: "Amara Whitfield" },
  summary: "An answer from the near-peer scheme",
});
