import { z } from "zod";
import { directorTeam } from "../director-team";
import { line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./contact-noted.card.json";

/** What a doctor without a supporter wishes: somebody, or nobody by their own wish (NP21). */
export const contactNotedCard = defineCard({
  name: "choices/contact-noted",
  template,
  data: z.strictObject({
    wish: z.enum(["somebody", "nobody"]),
    directorName: line(),
    byDay: line(),
  }),
  words: ({ wish, directorName, byDay }) => ({
    wanted: wish === "somebody",
    directorTeam: directorTeam(directorName),
    byDay,
  }),
  sample: { wish: "somebody", directorName: "Amara Whitfield", byDay: "Wednesday 19 August" },
  summary: "An answer from the near-peer scheme",
});
