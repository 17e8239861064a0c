import { z } from "zod";
import { SAMPLE_SUPPORTER, colleague, described } from "../colleague";
import { idText, line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./welcome-paired.card.json";

/** Welcomes a foundation doctor who has a supporter: who it is, and that taking part is a choice (NP8, NP12, NP18). */
export const welcomePairedCard = defineCard({
  name: "welcome/welcome-paired",
  template,
  data: z.strictObject({
    firstName: line(60),
    schemeName: line(),
    supporter: colleague,
    pairingId: idText,
  }),
  words: ({ supporter, ...rest }) => ({ ...rest, supporter: described(supporter) }),
  sample: {
    firstName: "Tomos",
    schemeName: "Northgate Foundation Programme",
    supporter: SAMPLE_SUPPORTER,
    pairingId: "pairing-1",
  },
  summary: "A welcome from the near-peer scheme",
  changeable: {
    title: "Welcome, with a supporter",
    readers: "Foundation doctors",
    when: "Once, when they have joined the bot and have a supporter",
    lines: {
      begin: {
        says: "That they have a supporter",
        fills: { supporter: "supporter", "first name": "firstName" },
        keeps: ["supporter"],
      },
    },
  },
});
