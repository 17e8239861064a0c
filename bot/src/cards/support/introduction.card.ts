import { z } from "zod";
import { SAMPLE_SUPPORTER, chatWith, colleague, described } from "../colleague";
import { idText, paragraphs } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./introduction.card.json";

/** Brings a foundation doctor their supporter's introduction, marked as the supporter's own words (NP12). */
export const introductionCard = defineCard({
  name: "support/introduction",
  template,
  data: z.strictObject({ pairingId: idText, supporter: colleague, text: paragraphs() }),
  words: ({ supporter, text }) => ({
    text,
    firstName: supporter.firstName,
    supporter: described(supporter),
    chatUrl: chatWith(supporter),
  }),
  sample: {
    pairingId: "pairing-1",
    supporter: SAMPLE_SUPPORTER,
    text: "Hello Tomos, I'm Priya. Ask me anything, however small, or nothing at all.\nI'm usually free on Thursdays.",
  },
  summary: "A note from the near-peer scheme",
  changeable: {
    title: "A supporter's introduction",
    readers: "Foundation doctors",
    when: "When their supporter sends one",
    lines: {
      from: {
        says: "Whose words follow",
        fills: { supporter: "supporter", "first name": "firstName" },
        keeps: ["supporter"],
      },
    },
  },
});
