import { z } from "zod";
import { directorTeam } from "../director-team";
import { line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./opted-out.card.json";

/** Confirms an opt-out that has already happened: who knows, and who does not (NP13). The name is empty where there is no supporter. */
export const optedOutCard = defineCard({
  name: "participation/opted-out",
  template,
  data: z.strictObject({ supporterFirstName: line(60), directorName: line() }),
  words: ({ supporterFirstName, directorName }) => ({
    supporterFirstName,
    directorTeam: directorTeam(directorName),
  }),
  sample: { supporterFirstName: "Priya", directorName: "Amara Whitfield" },
  summary: "An answer from the near-peer scheme",
});
