import { z } from "zod";
import { defineCard } from "../define-card";
import { idText, line, paragraphs } from "../plain-text";
import template from "./raise.card.json";

/** The value of a choice; empty where nothing is chosen yet. */
const chosen = z.string().max(200);
const choice = z.strictObject({ title: line(200), value: idText });

/** The form for something that worries somebody (NP22): who reads it, what it is about, and the words. */
export const concernRaiseCard = defineCard({
  name: "concerns/raise",
  kind: "dialog",
  template,
  data: z.strictObject({
    token: idText,
    schemeId: idText,
    /** Who can be chosen; never empty. */
    readers: z.array(choice),
    toChosen: chosen,
    /** What it can be about. */
    subjects: z.array(choice),
    concerningChosen: chosen,
    /** "Whoever you choose will read it by Thursday 13 August, 10:00." */
    whoReads: line(300),
    text: paragraphs(5000),
    /** Why the last try did not go; empty at first. */
    problem: line(300),
    /** It may go as it is, now that its author has been asked. */
    warned: z.boolean(),
  }),
  sample: {
    token: "token-1",
    schemeId: "scheme-1",
    readers: [
      { title: "Amara Whitfield, director", value: "director" },
      { title: "Idris Vaughan, director of medical education", value: "dme" },
    ],
    toChosen: "director",
    subjects: [
      { title: "Priya Ashdown, my supporter", value: "person-1" },
      { title: "Something else", value: "something-else" },
    ],
    concerningChosen: "something-else",
    whoReads: "Whoever you choose will read it by 14:00 on Thursday 13 August.",
    text: "The night rota leaves two of us for five wards.",
    problem: "This looks like an NHS number. Leave out who the patient is.",
    warned: true,
  },
  summary: "A form of the near-peer scheme",
});
