import { z } from "zod";
import { idText, line } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./welcome-supporter.card.json";

function load(doctors: number): string {
  if (doctors === 0) return "No foundation doctor is yours yet; you will be told here when one is.";
  const whom = doctors === 1 ? "1 foundation doctor" : `${doctors} foundation doctors`;
  return `You are the named supporter of ${whom}. A short hello is all it takes to begin.`;
}

/** Welcomes a supporter and says how many doctors they have (NP8, NP18). */
export const welcomeSupporterCard = defineCard({
  name: "welcome/welcome-supporter",
  template,
  data: z.strictObject({
    firstName: line(60),
    schemeName: line(),
    schemeId: idText,
    doctors: z.int().min(0),
  }),
  words: ({ doctors, ...rest }) => ({ ...rest, load: load(doctors), hasDoctors: doctors > 0 }),
  sample: {
    firstName: "Priya",
    schemeName: "Northgate Foundation Programme",
    schemeId: "scheme-1",
    doctors: 2,
  },
  summary: "A welcome from the near-peer scheme",
  changeable: {
    title: "Welcome to a supporter",
    readers: "Supporters",
    when: "Once, when they have joined the bot",
    lines: {
      begin: {
        says: "That they are a supporter, and of how many",
        fills: { "how many": "load", "first name": "firstName" },
        keeps: ["how many"],
      },
    },
  },
});
