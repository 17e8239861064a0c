import { z } from "zod";
import { directorTeam } from "../director-team";
import { line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./choice-recorded.card.json";

/** Tells a doctor what was recorded on their word, with a way to undo it in one tap (NP13, NP15). */
export const choiceRecordedCard = defineCard({
  name: "choices/choice-recorded",
  template,
  data: z.strictObject({ directorName: line(), choice: z.enum(["opted-out", "rejoined"]) }),
  words: ({ choice, directorName }) => ({
    directorTeam: directorTeam(directorName),
    leaving: choice === "opted-out",
  }),
  sample: { directorName: "Amara Whitfield", choice: "opted-out" },
  summary: "A note from the near-peer scheme",
});
