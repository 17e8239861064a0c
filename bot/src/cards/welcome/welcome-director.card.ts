import { z } from "zod";
import { line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./welcome-director.card.json";

/** Shows a director where the scheme is run. */
export const welcomeDirectorCard = defineCard({
  name: "welcome/welcome-director",
  template,
  data: z.strictObject({ firstName: line(60), schemeName: line() }),
  sample: { firstName: "Amara", schemeName: "Northgate Foundation Programme" },
  summary: "A welcome from the near-peer scheme",
  changeable: {
    title: "Welcome to those who run it",
    readers: "Directors and administrators",
    when: "Once, when they have joined the bot",
    lines: { where: { says: "Where the scheme is run", fills: { "first name": "firstName" } } },
  },
});
