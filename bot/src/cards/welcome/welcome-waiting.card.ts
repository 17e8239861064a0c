import { z } from "zod";
import { idText, line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./welcome-waiting.card.json";

/** Welcomes a foundation doctor for whom a supporter is still to be found (NP8, NP12). */
export const welcomeWaitingCard = defineCard({
  name: "welcome/welcome-waiting",
  template,
  data: z.strictObject({ firstName: line(60), schemeName: line(), schemeId: idText }),
  sample: {
    firstName: "Tomos",
    schemeName: "Northgate Foundation Programme",
    schemeId: "scheme-1",
  },
  summary: "A welcome from the near-peer scheme",
  changeable: {
    title: "Welcome, still waiting",
    readers: "Foundation doctors",
    when: "Once, when they have joined the bot and have no supporter yet",
    lines: { begin: { says: "That they will have one", fills: { "first name": "firstName" } } },
  },
});
