import { z } from "zod";
import { directorTeam } from "../director-team";
import { line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./link-declined.card.json";

/** Answers "No, that is someone else": nothing was linked, and who can put it right (product principle 11). */
export const linkDeclinedCard = defineCard({
  name: "people/link-declined",
  template,
  data: z.strictObject({ directorName: line().optional() }),
  words: ({ directorName }) => ({ directorTeam: directorTeam(directorName) }),
  sample: { directorName: "Amara Whitfield" },
  summary: "An answer from the near-peer scheme",
});
