import { z } from "zod";
import { SAMPLE_SUPPORTER, chatWith, colleague } from "../colleague";
import { idText } from "../plain-text";
import { defineCard } from "../define-card";
import template from "./reminder.card.json";

/** The reminder that needs no reply: the same words for every doctor, so that it reveals nothing (NP14, product principle 2). */
export const reminderCard = defineCard({
  name: "reminders/reminder",
  template,
  data: z.strictObject({ pairingId: idText, supporter: colleague, optedOut: z.boolean() }),
  words: ({ supporter, ...rest }) => ({
    ...rest,
    firstName: supporter.firstName,
    supporter: supporter.fullName,
    chatUrl: chatWith(supporter),
  }),
  sample: { pairingId: "pairing-1", supporter: SAMPLE_SUPPORTER, optedOut: true },
  summary: "A note from the near-peer scheme, no reply needed",
  changeable: {
    title: "The reminder",
    readers: "Foundation doctors, whether they take part or not",
    when: "Every few months, in working hours",
    lines: {
      // Nothing here may be filled in that differs by what a doctor chose (principle 2).
      still: {
        says: "That their supporter is still there",
        fills: { supporter: "supporter", "first name": "firstName" },
        keeps: ["supporter"],
      },
    },
    sample: { pairingId: "pairing-1", supporter: SAMPLE_SUPPORTER, optedOut: false },
  },
});
